using Microsoft.ML;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;

namespace MlNetGanExtensions.Sweeping;

/// <summary>
/// Compares ways to deal with unequal classes on the same stratified folds, resampling as a decision like any other and "nothing" included, and
/// fits the one to take. Made by <see cref="GanCatalog.CreateImbalancedExperiment(IDataView, string, double)"/>.
/// </summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// ### What is tried
/// First each trainer as it is, then what the tuner proposes: imputer × resampler with its own options × amount × trainer × calibration ×
/// threshold. An arm that cannot be fitted, or whose training diverges, is recorded with the reason and does not end the experiment.
///
/// ### Leaks
/// Rows are made while a fold's training part is fitted to, within each inner fold anew, and every arm is judged by all held-out rows and no
/// other. Nothing is learned from a held-out row: imputers, thresholds and calibrations come from training rows.
///
/// ### The decision
/// The best arm is taken if its gain over the best trainer that does nothing cannot well be chance, with all arms that were tried allowed for
/// (`ArmComparison`); else doing nothing is the pick. The pick is fitted to all rows.
///
/// ### Repeatability
/// With `MaximumTrials` the same seed and data give the same trials and the same winner. A limit of time lets the machine decide how many there are.
///
/// ### Cost
/// Each arm takes a fit for each fold of each repeat; with a tuned threshold or a calibration, one for each inner fold besides.
/// ]]></format>
/// </remarks>
public sealed class ImbalancedExperiment
{
    private readonly MLContext _context;
    private readonly IDataView _data;
    private readonly ImbalancedExperimentOptions _options;

    internal ImbalancedExperiment(MLContext context, IDataView data, ImbalancedExperimentOptions options)
    {
        _context = context;
        _data = data;
        _options = options.Checked();
    }

    /// <summary>Runs the experiment. It takes the whole time that it was given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">There are not two classes, or a class has too few rows for the folds.</exception>
    /// <exception cref="InvalidOperationException">No trainer could be fitted as it is; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The options' token or the context's work was cancelled.</exception>
    public ImbalancedExperimentResult Run()
    {
        using FitSession session = new(_context, nameof(ImbalancedExperiment), _options.Seed, _options.CancellationToken);
        ArmDeadline deadline = new(_options.Seconds);
        ExperimentRows rows = ExperimentRows.Read(_context, _data, _options, session);
        ArmSpace space = rows.Space(_options);
        ArmRunner runner = new(_options, rows.Parts, _options.Trainers);
        ArmSearch search = new(_options, space, runner, deadline, session);
        List<ArmTrial> trials = search.Run(_options.Tuner ?? new RandomArmTuner(session.Seed));

        ArmComparison comparison = Compare(trials, _options);
        ArmTrial pick = trials.Single(trial => trial.Result.Number == comparison.Pick.Number);
        session.Info(comparison.Verdict);
        ITransformer model = runner.Fit(pick.Settings, rows.All, rows.Seed, session.Cancellation);
        return new ImbalancedExperimentResult(trials, comparison, model, _data.Schema, deadline.Elapsed);
    }

    /// <exception cref="InvalidOperationException">No trainer could be fitted as it is; the message says why.</exception>
    internal static ArmComparison Compare(IReadOnlyList<ArmTrial> trials, ImbalancedExperimentOptions options)
    {
        try
        {
            return ArmComparison.Compare([.. trials.Select(trial => trial.Result)], options.Metric, options.HigherIsBetter, options.Level);
        }
        catch (ArgumentException exception)
        {
            string reasons = string.Join("; ", trials.Where(trial => trial.Settings.IsNothing).Select(trial =>
                $"{trial.Settings}: {trial.Result.Failure ?? $"no finite '{options.Metric}' on every fold"}"));
            throw new InvalidOperationException($"No trainer has a result as it is, so there is nothing to compare with. {reasons}", exception);
        }
    }
}
