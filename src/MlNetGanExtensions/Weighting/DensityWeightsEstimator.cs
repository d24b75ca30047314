using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Oversampling;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Weighting;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Weighting;

/// <summary>
/// Adds a column of example weights that even out the classes and put the weight on those rows of the rarer class that other classes surround:
/// no rows are made. Made by <see cref="GanCatalog.DensityWeights(string, string, string, int, double)"/>.
/// </summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// ### Estimator characteristics
/// |  |  |
/// | -- | -- |
/// | Does this estimator need to look at the data to train its parameters? | Yes |
/// | Input column data type | Features: known-size vector of Single; label: Boolean or key |
/// | Output column data type | Single, at least 1 |
/// | Exportable to ONNX | No; `ExportToOnnx` leaves the step out |
///
/// ### How to use it
/// As a step before a trainer whose option `ExampleWeightColumnName` names the column: FastForest, FastTree, LightGBM, or
/// `ml.Gan().AdaBoost(…)`, which starts from it. On trees it does better than most made rows do; a linear model is better left alone.
///
/// ### The weights
/// A training row weighs 1 + (rows its class lacks to the largest class) · amount · rᵢ / Σr, where rᵢ is the share of other classes among its
/// nearest rows (ADASYN; He, Bai, Garcia and Li 2008). The training rows have their weights while the pipeline is fitted, and only then: in a
/// fitted pipeline every row has the weight 1. A row whose label is missing weighs 1 and is nobody's neighbour.
///
/// ### Cost
/// Rows of the rarer classes × all rows × slots. Features and labels are read once and kept while fitting, and the training rows are cached.
/// ]]></format>
/// </remarks>
public sealed partial class DensityWeightsEstimator : IEstimator<DensityWeightsTransformer>
{
    private readonly MLContext _context;
    private readonly Options _options;

    internal DensityWeightsEstimator(MLContext context, Options options)
    {
        _context = context;
        _options = options.Checked();
    }

    /// <summary>Weighs the rows of a view. The transformer gives them to the chain that is being fitted.</summary>
    /// <param name="input">Has the label and the features, and no column of the output's name.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type, or there is one of the output's name.</exception>
    /// <exception cref="ArgumentException">There are fewer than two classes, or a cell is infinite.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the work of the context.</exception>
    public DensityWeightsTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        using FitSession session = new(_context, "DensityWeights", seed: 0, _options.CancellationToken);
        InputColumn features = InputColumn.Of(input.Schema, "feature", _options.FeatureColumnName);
        (Matrix rows, int[] classes) = TableReader.ReadLabelled(input, [features], "feature", _options.LabelColumnName, session.Cancellation);
        DataViewSchema.Column column = input.Schema[_options.FeatureColumnName];
        SlotLayout layout = _options.CategoricalSlotRanges is { } ranges
            ? SlotLayout.FromRanges(((VectorDataViewType)column.Type).Size, ranges)
            : CategoricalSlots.Of(column);
        IRowWeighting weighting = _options.Weighting == RowWeightingKind.Uniform ? new UniformWeighting() : new DensityWeighting(_options.Neighbours);
        DensityWeights rule = new(SamplingStrategy.EvenOut.WithAmount(_options.Amount), weighting);
        float[] weights = rule.Weigh(rows, classes, layout, session.Cancellation);
        session.Info($"{weights.Count(weight => weight > 1)} of {weights.Length} rows weigh more than 1; the heaviest {weights.Max():0.##}.");
        IDataView weighted = _context.Data.Cache(new WeightedView(input, _options.OutputColumnName, weights));
        return new DensityWeightsTransformer(_options.OutputColumnName, input, weighted);
    }

    /// <summary>The columns as they are, and the weights behind them.</summary>
    /// <param name="inputSchema">The shape of the data.</param>
    /// <exception cref="ArgumentNullException">The shape is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type, or there is one of the output's name.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ColumnRules.FindVector(inputSchema, "feature", _options.FeatureColumnName);
        ColumnRules.FindClassLabel(inputSchema, _options.LabelColumnName);
        if (inputSchema.Any(column => column.Name == _options.OutputColumnName))
        {
            throw new ArgumentOutOfRangeException(
                nameof(inputSchema),
                $"Weight column '{_options.OutputColumnName}': expected no column of this name, for its values would be lost; choose another name.");
        }

        return ScoredShapes.With(inputSchema, [new SingleOutput(_options.OutputColumnName, 0, annotations: null)]);
    }
}
