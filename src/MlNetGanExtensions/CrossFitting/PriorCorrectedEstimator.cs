using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.CrossFitting;

/// <summary>
/// A binary trainer that resamples or weights its rows, with its probabilities put back to the true class ratio. Made by
/// <see cref="GanCatalog.WithPriorCorrection(IEstimator{ITransformer}, SamplingStrategy, string)"/>.
/// </summary>
/// <remarks>
/// The true ratio is that of the rows that <c>Fit</c> gets, the other one follows from how many rows the strategy adds; the log-odds are shifted
/// by the difference (<see cref="PriorCorrection"/>). Columns are as with <see cref="CrossFittedEstimator"/>: <c>Score</c> is the shifted log-odds,
/// so that rows are called positive from the true probability one half on. No further fit is needed. Where a calibration on held-out rows
/// follows it changes nothing, for the calibration finds the ratio by itself.
/// </remarks>
public sealed class PriorCorrectedEstimator : IEstimator<CrossFittedTransformer>
{
    private readonly MLContext _context;
    private readonly IEstimator<ITransformer> _trainer;
    private readonly SamplingStrategy _strategy;
    private readonly string _labelColumnName;

    internal PriorCorrectedEstimator(MLContext context, IEstimator<ITransformer> trainer, SamplingStrategy strategy, string labelColumnName)
    {
        _context = context;
        _trainer = trainer;
        _strategy = strategy;
        _labelColumnName = labelColumnName;
    }

    /// <summary>Fits the trainer and works out the shift.</summary>
    /// <param name="input">Rows of both classes. It is not changed.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type, or the trainer gives no probability.</exception>
    /// <exception cref="ArgumentException">A class has no row.</exception>
    /// <exception cref="OperationCanceledException">The context's work was cancelled.</exception>
    public CrossFittedTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        using FitSession session = new(_context, "PriorCorrection", seed: 0, CancellationToken.None);
        int[] counts = new int[2];
        foreach (bool label in input.GetColumn<bool>(_labelColumnName))
        {
            counts[label ? 1 : 0]++;
        }

        if (counts[0] == 0 || counts[1] == 0)
        {
            throw new ArgumentException(
                $"Label column '{_labelColumnName}': a class ratio needs rows of each class, found {counts[0]} with false and {counts[1]} with true.", nameof(input));
        }

        IReadOnlyList<int> made = _strategy.RowsToMake(counts);
        double positives = (double)counts[1] + made[1];
        PriorCorrection correction = new(positives / (positives + counts[0] + made[0]), counts[1] / ((double)counts[0] + counts[1]));
        session.Info(FormattableString.Invariant($"Log-odds are shifted by {correction.Shift:F4}, from a share of {correction.TrainingShare:P1} to {correction.TrueShare:P1}."));
        ITransformer model = _trainer.Fit(input);
        RescoringTransformer rescoring = new(new RescoringComponent(ScoreNames.Probability, correction, threshold: 0, hasProbability: true));
        return new CrossFittedTransformer(model, rescoring, new TransformerChain<ITransformer>(model, rescoring));
    }

    /// <summary>The columns that <see cref="Fit"/>'s transformer will add.</summary>
    /// <param name="inputSchema">The columns before the estimator.</param>
    /// <exception cref="ArgumentNullException">The schema is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type, or the trainer gives no probability.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ColumnRules.FindBooleanLabel(inputSchema, _labelColumnName);
        SchemaShape scored = RescoredShapes.Scored(_trainer, inputSchema);
        return RescoredShapes.HasProbability(inputSchema, scored)
            ? ScoredShapes.With(scored, RescoringComponent.Outputs(ScoredShapes.Empty, hasProbability: true))
            : throw ColumnRules.Missing("probability", ScoreNames.Probability);
    }
}
