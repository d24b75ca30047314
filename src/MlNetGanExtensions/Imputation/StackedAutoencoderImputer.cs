using Microsoft.ML;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Imputation;

/// <summary>
/// Fills missing cells by stacked autoencoders that learn from the other cells of a row. Made by
/// <see cref="GanCatalog.StackedAutoencoderImputer(string, string?, int, int)"/>.
/// </summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// ### Estimator characteristics
/// |  |  |
/// | -- | -- |
/// | Does this estimator need to look at the data to train its parameters? | Yes |
/// | Input column data type | Known-size vector of Single, or Single; several columns are learnt together |
/// | Output column data type | The same |
/// | Exportable to ONNX | No |
///
/// ### What is missing
/// NaN marks a missing cell; zeros that a sparse vector leaves out are zeros. A slot without any cell, an infinite cell and a view without rows
/// are errors that name the column and slot. A constant slot is filled with its constant. Slots of a category (`CategoricalSlotRanges`) are
/// filled as numbers, between 0 and 1: impute numbers before they are concatenated with categories.
///
/// `TextLoader` reads an empty field of a number as 0 unless `MissingRealsAsNaNs` is set.
///
/// ### Scale
/// Cells are standardised inside, so neither normalisation nor caching is needed: the view is read once.
/// ]]></format>
/// Method: <see cref="StackedAutoencoder"/>, after Hwang, Choi and Yoon 2017 (arXiv:1711.04126, section 2.1); <see cref="Options.Paper"/> is theirs.
/// </remarks>
public sealed partial class StackedAutoencoderImputer : IEstimator<ImputerTransformer>
{
    private readonly MLContext _context;
    private readonly Options _options;

    internal StackedAutoencoderImputer(MLContext context, Options options)
    {
        ArgumentNullException.ThrowIfNull(options.Executor, nameof(options.Executor));
        _ = new StackedAutoencoder(options.ToCore(seed: 0));
        _context = context;
        _options = (Options)options.Checked();
        _options.HiddenSizes = options.HiddenSizes is null ? null : [.. options.HiddenSizes];
    }

    /// <summary>Learns from a view, which is read once and not changed.</summary>
    /// <param name="input">At least one row.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">There are no rows, a cell is infinite, or a slot has no cell at all.</exception>
    /// <exception cref="OperationCanceledException">The options' token or the context's work was cancelled.</exception>
    /// <exception cref="Networks.Training.TrainingDivergedException">A loss was no longer finite: lower the learning rate.</exception>
    public ImputerTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        using FitSession session = new(_context, nameof(StackedAutoencoderImputer), _options.Seed, _options.CancellationToken);
        StackedAutoencoder imputer = new(_options.ToCore(session.Seed)) { Progress = session.Progress(_options.Progress) };
        return ImputerFitting.Fit(session, input, _options, imputer);
    }

    /// <summary>The columns that <see cref="Fit"/>'s transformer will add or replace.</summary>
    /// <param name="inputSchema">The columns before the imputer.</param>
    /// <exception cref="ArgumentNullException">The schema is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => ImputerFitting.Promise(inputSchema, _options);
}
