using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>A round of the article's GAN, three steps of an optimiser: 63 rows, eleven categories and two numbers, so twelve heads.</summary>
internal sealed class ArticleGanRoundWork : IWork
{
    private static readonly int[] States = [13, 8, 3, 2, 2, 7, 5, 3, 2, 2, 2];

    public string Name => "article-gan-round-63";

    public IReadOnlyList<int> ThreadCounts => [1];

    public double? Operations => null;

    public PreparedWork Prepare(IGraphExecutor executor, int threads)
    {
        TabularGanOptions options = TabularGanOptions.Article();
        options.Executor = executor;
        RandomStream stream = new(options.Seed, Name);
        List<SlotGroup> groups = [];
        int next = 2;
        foreach (int states in States)
        {
            groups.Add(new SlotGroup(next, next + states - 1));
            next += states;
        }

        Matrix rows = new(options.BatchSize, next);
        for (int row = 0; row < rows.Rows; row++)
        {
            stream.FillUniform(rows.Row(row)[..2]);
            foreach (SlotGroup group in groups)
            {
                // The first rows show every state, so that there are as many outputs as slots.
                rows[row, group.First + (row < group.Count ? row : stream.NextInt32(group.Count))] = 1;
            }
        }

        RowEncoder encoder = RowEncoding.Fit(rows, new SlotLayout(next, groups), keepWhole: true);
        TabularGanTrainer trainer = new(encoder, encoder.Encode(rows), shares: null, options, stream);
        return new PreparedWork(() => trainer.Round());
    }
}
