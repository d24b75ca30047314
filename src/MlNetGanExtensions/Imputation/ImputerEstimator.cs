using Microsoft.ML;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Imputation;

/// <summary>
/// Fills missing cells by any imputer of the core library. Made by <see cref="GanCatalog.ChainedImputer(string, string?)"/> and
/// <see cref="GanCatalog.Imputer(IImputer, Options)"/>.
/// </summary>
/// <remarks>
/// Columns, missing cells, errors and annotations are as with <see cref="StackedAutoencoderImputer"/>; the view is read once, and is neither to be
/// normalised nor cached. Not exportable to ONNX.
/// </remarks>
public sealed partial class ImputerEstimator : IEstimator<ImputerTransformer>
{
    private readonly MLContext _context;
    private readonly IImputer _imputer;
    private readonly Options _options;

    internal ImputerEstimator(MLContext context, IImputer imputer, Options options)
    {
        _context = context;
        _imputer = imputer;
        _options = (Options)options.Checked();
    }

    /// <summary>Learns from a view, which is read once and not changed.</summary>
    /// <param name="input">At least one row.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">There are no rows, a cell is infinite, or a slot has no cell at all.</exception>
    /// <exception cref="OperationCanceledException">The options' token or the context's work was cancelled.</exception>
    public ImputerTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));

        // The imputer has its own seed, if it needs one.
        using FitSession session = new(_context, _imputer.GetType().Name, seed: 0, _options.CancellationToken);
        return ImputerFitting.Fit(session, input, _options, _imputer);
    }

    /// <summary>The columns that <see cref="Fit"/>'s transformer will add or replace.</summary>
    /// <param name="inputSchema">The columns before the imputer.</param>
    /// <exception cref="ArgumentNullException">The schema is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => ImputerFitting.Promise(inputSchema, _options);

    /// <summary>Settings of <see cref="ImputerEstimator"/>. They are copied when the estimator is made.</summary>
    public sealed class Options : ImputerOptions;
}
