using Microsoft.ML;
using Microsoft.ML.Trainers;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Classification;

/// <summary>
/// Trains a binary classifier that is also a generator: an auxiliary-classifier GAN, made by
/// <see cref="GanCatalog.AcGan(string, string, int, int, int, float)"/>.
/// </summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// ### Trainer characteristics
/// |  |  |
/// | -- | -- |
/// | Machine learning task | Binary classification |
/// | Is normalization required? | No, unless the option `Standardize` is off |
/// | Is caching required? | No: the data are read once |
/// | Required NuGet in addition to Microsoft.ML | MlNetGanExtensions |
/// | Exportable to ONNX | No |
///
/// ### Input and output columns
/// The label must be Boolean, the features a vector of Single of known size. There is no column of example weights.
///
/// | Output column | Type | Description |
/// | -- | -- | -- |
/// | `PredictedLabel` | Boolean | Whether `Score` is above 0 |
/// | `Score` | Single | The log-odds of true, log(p / (1 − p)), less those of the option `Threshold` (0 by default); always finite |
/// | `Probability` | Single | p, at least 2⁻²³ and at most 1 − 2⁻²³ |
///
/// The same seed and data give the same bits on every machine. At the default threshold `PredictedLabel` is what
/// `AcGanModel.PredictClasses` says, also where two probabilities are equal (false).
///
/// ### Missing values
/// A feature that is NaN is read as the mean of its slot, or is an error, as the option `MissingFeatures` says. An infinite one is an error. So
/// every row gets a finite score: ML.NET's evaluators would leave out the others without a word.
///
/// ### Generating rows
/// `AcGanBinaryTransformer.Model` is the trained network: `Model.Generate(classNumber, rows, seed)` makes rows of a class (0 is false, 1 is
/// true), in the units of the feature column.
/// ]]></format>
/// Method: Hwang, Choi and Yoon 2017 (arXiv:1711.04126). Rows without a label can be used by <see cref="AcGanMulticlassTrainer"/>.
/// </remarks>
public sealed partial class AcGanBinaryTrainer : ITrainerEstimator<AcGanBinaryTransformer, AcGanModel>
{
    private readonly MLContext _context;
    private readonly Options _options;

    internal AcGanBinaryTrainer(MLContext context, Options options)
    {
        options.Check();
        _context = context;
        _options = options.Copy();
    }

    /// <summary>What the trainer asks of the data before it: neither normalisation nor caching.</summary>
    public TrainerInfo Info => BorrowedInfo.Modest;

    /// <summary>Trains on a view, which is read once and not changed.</summary>
    /// <param name="input">Rows of both classes.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">A class has no row, or a feature is infinite, or missing where that is an error.</exception>
    /// <exception cref="OperationCanceledException">The options' token or the context's work was cancelled.</exception>
    /// <exception cref="Networks.Training.TrainingDivergedException">A loss was no longer finite: lower the learning rate.</exception>
    public AcGanBinaryTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        using FitSession session = new(_context, nameof(AcGanBinaryTrainer), _options.Seed, _options.CancellationToken);
        (Matrix rows, int[] labels) = FeatureReading.Read(input, _options, session);
        int positive = labels.Sum();
        if (positive == 0 || positive == labels.Length)
        {
            throw new ArgumentException(
                $"Label column '{_options.LabelColumnName}': a classifier needs training rows of each class, found "
                + $"{labels.Length - positive} with false and {positive} with true.",
                nameof(input));
        }

        FeatureCells features = FeatureCells.Fit(input.Schema[_options.FeatureColumnName], rows, _options.MissingFeatures, session);
        session.Info(
            $"Training on {labels.Length} rows with {rows.Columns} features: {labels.Length - positive} with false, {positive} with true.");
        AcGanModel model = new AcGan(_options.ToCore(session.Seed)).Fit(
            features.Complete(rows), labels, session.Progress(_options.Progress), session.Cancellation);
        session.Info($"Trained {_options.Members} networks; mean loss in the last epoch {FeatureReading.LastLoss(model):F5}.");
        return new AcGanBinaryTransformer(new AcGanBinaryComponent(model, features, _options.Threshold));
    }

    /// <summary>The columns that <see cref="Fit"/>'s transformer will add.</summary>
    /// <param name="inputSchema">The columns before the trainer.</param>
    /// <exception cref="ArgumentNullException">The schema is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ColumnRules.FindVector(inputSchema, "feature", _options.FeatureColumnName);
        ColumnRules.FindBooleanLabel(inputSchema, _options.LabelColumnName);
        return ScoredShapes.With(inputSchema, AcGanBinaryComponent.Outputs(ScoredShapes.Empty));
    }
}
