using Microsoft.ML.AutoML;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions;

/// <summary>Adds this library's sweeps to AutoML's experiment.</summary>
public static class AutoMLExperimentExtensions
{
    /// <summary>Sets pipeline, tuner and trial runner: AutoML chooses the arms of the sweep, and the sweep judges them on its own folds.</summary>
    /// <remarks>
    /// No data set and no metric are set beside it; the sweep has both. A tuner or a monitor of one's own is set after it. Of the results of the
    /// trials, only one that is better than all before has a model.
    /// </remarks>
    /// <param name="experiment">The experiment.</param>
    /// <param name="sweep">The sweep; for this experiment alone.</param>
    /// <returns>The experiment.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AutoMLExperiment SetImbalancedSweep(this AutoMLExperiment experiment, ImbalancedSweep sweep)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(sweep);
        return experiment.SetPipeline(sweep.Pipeline).SetTrialRunner(new ImbalancedTrialRunner(sweep));
    }
}
