using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Running;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Reports;

/// <summary>Says in words which arm won, by how much, and whether it is sure.</summary>
internal static class Verdict
{
    private const double Sure = 0.05;

    /// <param name="results">The arms with one classifier.</param>
    public static string Of(IReadOnlyList<ArmResult> results)
    {
        ArmResult none = results.Single(result => result.Arm.Key == ArmRoster.NoneKey);
        ArmResult best = results.MaxBy(F1)!;
        string classifier = none.Classifier.Title;
        if (best == none)
        {
            return $"{classifier}: doing nothing won, with an F1 of {Format.Number(F1(none), 3)}.";
        }

        PairedDifference difference = PairedDifference.Of(best, none);
        string amount = $"{best.Arm.Title} has the highest F1, {Format.Number(F1(best), 3)}; doing nothing has {Format.Number(F1(none), 3)}";
        return difference.PValue < Sure
            ? $"{classifier}: {amount}. The difference of {Format.Difference(difference.Mean)} ± {Format.Number(difference.StandardError, 3)} is sure (p = {Format.Number(difference.PValue, 3)}); {Generated(results, none)}"
            : $"{classifier}: {amount}, but that is no sure difference (p = {Format.Number(difference.PValue, 2)}): no arm is shown to help.";
    }

    private static string Generated(IReadOnlyList<ArmResult> results, ArmResult none)
    {
        ArmResult? generated = results.Where(result => result.Arm.IsGenerated).MaxBy(F1);
        ArmResult? plain = results.Where(result => !result.Arm.IsGenerated && result != none).MaxBy(F1);
        return generated is null || plain is null ? "no generator was tried."
            : F1(generated) > F1(plain)
                ? $"the best generator, {generated.Arm.Title}, is ahead of the best plain method, {plain.Arm.Title} ({Format.Number(F1(plain), 3)})."
                : $"no generator comes up to it: the best one, {generated.Arm.Title}, has {Format.Number(F1(generated), 3)}.";
    }

    private static double F1(ArmResult result) => result.Summarise(split => split.F1).Mean;
}
