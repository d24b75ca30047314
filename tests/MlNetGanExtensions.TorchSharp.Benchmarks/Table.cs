using System.Globalization;
using MlNetGanExtensions.Benchmarks.Steps;
using MlNetGanExtensions.Benchmarks.Steps.Works;
using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.TorchSharp.Benchmarks;

/// <summary>Works down, executors across.</summary>
internal static class Table
{
    private const int Turns = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly int[] Widths = [64, 128, 256, 512, 1024, 2048];

    /// <summary>The library's own networks, and networks of three layers of one width, which show where one executor overtakes the other.</summary>
    public static IReadOnlyList<IWork> Works { get; } =
    [
        new AcGanStepWork(),
        new ArticleGanRoundWork(),
        new ConditionalGanStepWork(),
        .. Widths.Select(width => new AutoencoderStepWork($"width-{width}", [width, width, width, width], batchSize: 256, AutoencoderStepWork.Adam)),
    ];

    /// <summary>Measures and prints, row by row.</summary>
    /// <param name="columns">What is compared, and how to make it.</param>
    /// <param name="names">Which works; all when there is none.</param>
    /// <param name="duration">Measuring time for each number.</param>
    public static void Print(
        IReadOnlyList<(string Name, int Threads, Func<IGraphExecutor> Make)> columns, IReadOnlyCollection<string> names, TimeSpan duration)
    {
        Console.WriteLine($"| ms per step, fastest batch | {string.Join(" | ", columns.Select(column => column.Name))} |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", columns.Count))}");
        foreach (IWork work in Works.Where(work => names.Count == 0 || names.Contains(work.Name)))
        {
            // By turns, so that all see the same moods of the machine. The number of threads of libtorch is one for the whole process.
            double[] fastest = [.. columns.Select(_ => double.PositiveInfinity)];
            for (int turn = 0; turn < Turns; turn++)
            {
                for (int i = 0; i < columns.Count; i++)
                {
                    PreparedWork prepared = work.Prepare(columns[i].Make(), columns[i].Threads);
                    BatchSampler sampler = new(prepared, WarmUp / Turns);
                    sampler.Sample(duration / Turns);
                    fastest[i] = Math.Min(fastest[i], sampler.Milliseconds.Min());
                }
            }

            Console.WriteLine($"| {work.Name} | {string.Join(" | ", fastest.Select(value => value.ToString("G3", CultureInfo.InvariantCulture)))} |");
        }
    }
}
