using Microsoft.ML;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions;

/// <content>Comparing ways to deal with unequal classes.</content>
public sealed partial class GanCatalog
{
    /// <summary>Compares imputers, resamplers, thresholds and calibrations around a logistic regression for some time.</summary>
    /// <param name="data">The rows, with a vector of Single of known size named Features.</param>
    /// <param name="labelColumnName">The label: a Boolean column.</param>
    /// <param name="seconds">How long it may take, the last fit included as far as that can be foreseen.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or not finite.</exception>
    /// <seealso cref="ImbalancedExperiment"/>
    public ImbalancedExperiment CreateImbalancedExperiment(IDataView data, string labelColumnName, double seconds) =>
        CreateImbalancedExperiment(data, new ImbalancedExperimentOptions { LabelColumnName = labelColumnName, Seconds = seconds });

    /// <summary>Compares ways to deal with unequal classes.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="options">All settings; they are copied.</param>
    /// <exception cref="ArgumentNullException">An argument, or a name, a list or the goal in the options is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">There is no trainer, two have one name, or there is no limit.</exception>
    /// <seealso cref="ImbalancedExperiment"/>
    public ImbalancedExperiment CreateImbalancedExperiment(IDataView data, ImbalancedExperimentOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        return new ImbalancedExperiment(Context, data, options);
    }

    /// <summary>Makes the estimator of one arm: imputer, resampler and trainer, joined so that made rows reach the trainer alone.</summary>
    /// <param name="arm">The settings; values out of range are clamped.</param>
    /// <param name="trainer">The trainer, whatever name the settings have.</param>
    /// <param name="options">Columns, seed and more; they are copied. The defaults when left out.</param>
    /// <exception cref="ArgumentNullException">An argument, or a name or the goal in the options is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in the options is out of its range.</exception>
    /// <exception cref="ArgumentException">The settings ask for weights, and the trainer reads none.</exception>
    public IEstimator<ITransformer> ImbalancedArm(ArmSettings arm, ImbalancedTrainer trainer, ImbalancedArmOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(arm);
        ArgumentNullException.ThrowIfNull(trainer);
        return new ArmFactory(Context, arm, trainer, (options ?? new ImbalancedArmOptions()).Checked()).Create();
    }
}
