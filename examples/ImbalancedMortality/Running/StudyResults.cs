using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Running;

/// <summary>All that was measured.</summary>
/// <param name="Article">The article's experiment; empty where it was left out.</param>
/// <param name="Parts">The arms on each range of splits.</param>
internal sealed record StudyResults(IReadOnlyList<ArticleRun> Article, IReadOnlyList<(SplitRange Splits, IReadOnlyList<ArmResult> Arms)> Parts, TimeSpan Time);
