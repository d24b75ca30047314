using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Running;

/// <summary>The article's experiment with one random beginning.</summary>
/// <param name="Without">No made rows.</param>
/// <param name="Leaking">Rows made by a GAN that has seen the deaths among the test rows, as in the article.</param>
/// <param name="LeakFree">Rows made by a GAN that has seen the training rows only.</param>
internal sealed record ArticleRun(BinaryMetrics Without, BinaryMetrics Leaking, BinaryMetrics LeakFree);
