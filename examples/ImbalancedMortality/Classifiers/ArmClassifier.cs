using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;

/// <summary>A classifier that takes weights.</summary>
/// <param name="Key">Its name in result files.</param>
/// <param name="Title">Its name in tables.</param>
/// <param name="Fit">From training rows and a seed to a function that gives each row a score, above 0 for a death.</param>
internal sealed record ArmClassifier(string Key, string Title, Func<TrainingSet, ulong, Func<Matrix, float[]>> Fit)
{
    /// <summary>Keys of the arms that it is tried with; null for all.</summary>
    public IReadOnlyList<string>? OnlyArms { get; init; }

    public bool Takes(Arm arm) => OnlyArms is null || OnlyArms.Contains(arm.Key);
}
