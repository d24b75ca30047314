using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;

namespace MlNetGanExtensions.Sweeping;

/// <summary>
/// A comparison of ways to deal with unequal classes in which AutoML's tuners choose what to try and this library judges it: on stratified folds,
/// with thresholds tuned on inner ones. Made by <c>ml.Gan().CreateImbalancedSweep</c>; for one experiment.
/// </summary>
/// <remarks>
/// <code>
/// ImbalancedSweep sweep = ml.Gan().CreateImbalancedSweep(data, options);
/// ml.Auto().CreateExperiment().SetImbalancedSweep(sweep).SetTrainingTimeInSeconds(60).Run();
/// ImbalancedExperimentResult result = sweep.Decide();
/// </code>
/// <format type="text/markdown"><![CDATA[
/// The first trial of each trainer takes longer than it seems to need: the trainer is tried as it is beside it, for that is what has to be beaten.
/// A trial that fails has the worst possible loss and ends nothing. An arm that is proposed again is not fitted again.
/// ]]></format>
/// </remarks>
public sealed class ImbalancedSweep
{
    private readonly MLContext _context;
    private readonly IDataView _data;
    private readonly ImbalancedExperimentOptions _options;
    private readonly ExperimentRows _rows;
    private readonly ArmSpace _space;
    private readonly ArmRunner _runner;
    private readonly ArmSweepables _sweepables;
    private readonly List<ArmTrial> _trials = [];
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly Lock _gate = new();

    internal ImbalancedSweep(MLContext context, IDataView data, ImbalancedExperimentOptions options)
    {
        _context = context;
        _data = data;
        _options = options.CheckedButForLimits();
        using FitSession session = new(context, nameof(ImbalancedSweep), _options.Seed, _options.CancellationToken);
        _rows = ExperimentRows.Read(context, data, _options, session);
        _space = _rows.Space(_options);
        _runner = new ArmRunner(_options, _rows.Parts, _options.Trainers);
        _sweepables = new ArmSweepables(_space, _options, _rows.Seed);
    }

    /// <summary>One of the arms: what AutoML's tuners choose from.</summary>
    public SweepablePipeline Pipeline => _sweepables.Pipeline;

    /// <summary>All arms so far, each trainer as it is before others of it, and those that failed included.</summary>
    public IReadOnlyList<ArmTrial> Trials
    {
        get
        {
            lock (_gate)
            {
                return [.. _trials];
            }
        }
    }

    /// <summary>Whether a larger figure is better.</summary>
    internal bool HigherIsBetter => _options.HigherIsBetter;

    /// <summary>
    /// Takes the best arm if its gain over the best trainer that does nothing cannot well be chance, with all arms that were tried allowed for, and
    /// doing nothing if not; and fits it to all rows.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing was tried, or no trainer could be fitted as it is; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled.</exception>
    public ImbalancedExperimentResult Decide()
    {
        IReadOnlyList<ArmTrial> trials = Trials;
        ArmComparison comparison = ImbalancedExperiment.Compare(trials, _options);
        ArmTrial pick = trials.Single(trial => trial.Result.Number == comparison.Pick.Number);
        return new ImbalancedExperimentResult(trials, comparison, Fit(pick.Settings, _options.CancellationToken), _data.Schema, _time.Elapsed);
    }

    /// <summary>The arm that AutoML's values stand for.</summary>
    internal ArmSettings Read(TrialSettings settings) => settings.Parameter.TryGetValue(PipelineKey, out var pipeline)
        ? _space.Possible(_sweepables.Read(_context, pipeline))
        : throw new ArgumentException($"The trial has no '{PipelineKey}': give the experiment this sweep by SetImbalancedSweep.", nameof(settings));

    /// <summary>Tries an arm, and before it its trainer as it is.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal ArmTrial Try(ArmSettings arm, CancellationToken cancellation)
    {
        Known(_space.DoNothing().Single(nothing => nothing.Trainer == arm.Trainer), cancellation);
        return Known(arm, cancellation);
    }

    /// <summary>Fits an arm to all rows.</summary>
    internal ITransformer Fit(ArmSettings arm, CancellationToken cancellation) => _runner.Fit(arm, _rows.All, _rows.Seed, cancellation);

    /// <summary>The figure of a trial that arms are compared by; NaN where it failed.</summary>
    internal double MetricOf(ArmTrial trial) => trial.Result.Summarise(_options.Metric).Mean;

    /// <summary>AutoML's name for the pipeline's part of a trial's values.</summary>
    private const string PipelineKey = "_pipeline_";

    private ArmTrial Known(ArmSettings arm, CancellationToken cancellation)
    {
        int number;
        lock (_gate)
        {
            if (_trials.Find(trial => trial.Settings == arm) is ArmTrial known)
            {
                return known;
            }

            number = _trials.Count;
        }

        ArmTrial tried = _runner.Run(number, arm, _ => { }, cancellation);
        lock (_gate)
        {
            // A trial that was left behind when the time was up comes too late.
            cancellation.ThrowIfCancellationRequested();
            _trials.Add(tried);
        }

        _options.Progress?.Report(tried);
        return tried;
    }
}
