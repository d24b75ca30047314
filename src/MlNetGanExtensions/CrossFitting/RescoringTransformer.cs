using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.CrossFitting;

/// <summary>The last step of a model with another threshold or calibration: Score, Probability and PredictedLabel take the place of the trainer's.</summary>
/// <remarks>Immutable, and safe to use from many threads. A row's result depends on that row alone.</remarks>
public sealed class RescoringTransformer : ITransformer
{
    private readonly RescoringComponent _component;
    private readonly RowMapping _mapping;

    internal RescoringTransformer(RescoringComponent component)
    {
        _component = component;
        _mapping = new RowMapping(component);
    }

    /// <summary>The curve from the trainer's score to a probability; null where there is none.</summary>
    public IScoreCalibration? Calibration => _component.Calibration;

    /// <summary>What was taken off the log-odds to give Score, or off the trainer's score where there is no probability; 0 calls above one half positive.</summary>
    public float Threshold => _component.Threshold;

    /// <summary>The probability above which a row is called positive; NaN where there is no probability.</summary>
    public double ProbabilityThreshold => _component.HasProbability
        ? Classification.PortableFunctions.Logistic(Threshold)
        : double.NaN;

    bool ITransformer.IsRowToRowMapper => true;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _mapping.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _mapping.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _mapping.GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => Surrogate.Save(_component, ctx);
}
