using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Sweeping;

/// <summary>
/// An estimator whose training may go wrong without ending AutoML's experiment: what is fitted instead knows the share of the classes and nothing
/// else, so the trial is a valid one and scores as badly as that. The log says so. Wrong columns and cancelled work are errors as ever.
/// </summary>
internal sealed class LenientEstimator(MLContext ml, string label, Func<int, IEstimator<ITransformer>> create) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        try
        {
            return create(RowsOfRarerClass(input)).Fit(input);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            using IChannel channel = ((IHostEnvironment)ml).Register(nameof(LenientEstimator)).Start("Training");
            channel.Warning(MessageSensitivity.None, "{0}", $"{exception.GetType().Name}: {exception.Message} The class shares are predicted instead.");
            return ml.BinaryClassification.Trainers.Prior(label).Fit(input);
        }
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => create(int.MaxValue).GetOutputSchema(inputSchema);

    /// <summary>A label that is made by the pipeline itself cannot be counted here; any number may then turn out to be too large.</summary>
    private int RowsOfRarerClass(IDataView input)
    {
        if (input.Schema.GetColumnOrNull(label) is not DataViewSchema.Column column || column.Type != BooleanDataViewType.Instance)
        {
            return int.MaxValue;
        }

        int rows = 0;
        int positives = 0;
        foreach (bool positive in input.GetColumn<bool>(column))
        {
            rows++;
            positives += positive ? 1 : 0;
        }

        return Math.Min(positives, rows - positives);
    }
}
