using MlNetGanExtensions.Benchmarks.Steps.Works;

namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>All works, in the order in which they are shown.</summary>
internal static class WorkCatalog
{
    public static IReadOnlyList<IWork> All { get; } =
    [
        new AcGanStepWork(),
        new AutoencoderStepWork("paper-ae-step-32", [30, 20, 10, 20, 30], batchSize: 32, AutoencoderStepWork.PlainDescent),
        new AutoencoderStepWork("ae-step-256", [100, 64, 32, 64, 100], batchSize: 256, AutoencoderStepWork.Adam),
        new ArticleGanRoundWork(),
        new ConditionalGanStepWork(),
        new ConditionalGanAdultWork(),
        new SmoteWork("smote-10k", categories: 0),
        new SmoteWork("smotenc-10k", categories: 5),
        new ProductWork("gemm-512", 512, 512, 512, threadCounts: [1, 2]),
        new ProductWork("gemm-64x50x30", 64, 50, 30, threadCounts: [1]),
    ];

    /// <summary>The works of some names; all when there is none.</summary>
    /// <exception cref="ArgumentException">There is no work of a name.</exception>
    public static IReadOnlyList<IWork> Named(IReadOnlyCollection<string> names)
    {
        string? unknown = names.FirstOrDefault(name => All.All(work => work.Name != name));
        return unknown is null
            ? [.. All.Where(work => names.Count == 0 || names.Contains(work.Name))]
            : throw new ArgumentException($"There is no work '{unknown}'; there are {string.Join(", ", All.Select(work => work.Name))}.");
    }
}
