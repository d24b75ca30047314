using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>
/// Evening out 10,000 rows of 30 columns, 1,000 of them of the rarer class, by SMOTE or, with categories among the columns, by SMOTE-NC, five
/// neighbours. A step is one made row.
/// </summary>
internal sealed class SmoteWork(string name, int categories) : IWork
{
    private const int Rows = 10_000;
    private const int Rare = 1_000;
    private const int Columns = 30;
    private const int States = 4;

    public string Name => name;

    public IReadOnlyList<int> ThreadCounts => [1];

    public double? Operations => null;

    public PreparedWork Prepare(IGraphExecutor executor, int threads)
    {
        RandomStream stream = new(1, name);
        int numbers = Columns - categories;
        SlotGroup[] groups = [.. Enumerable.Range(0, categories).Select(i => new SlotGroup(numbers + (i * States), numbers + (i * States) + States - 1))];
        Matrix rows = new(Rows, numbers + (categories * States));
        int[] labels = new int[Rows];
        for (int row = 0; row < Rows; row++)
        {
            stream.FillNormal(rows.Row(row)[..numbers]);
            labels[row] = row < Rare ? 1 : 0;
            foreach (SlotGroup group in groups)
            {
                rows[row, group.First + stream.NextInt32(States)] = 1;
            }
        }

        IResampler resampler = categories == 0 ? new Smote() : new SmoteNc();
        SlotLayout layout = new(rows.Columns, groups);
        return new PreparedWork(() => resampler.Resample(rows, labels, layout), Rows - (2 * Rare));
    }
}
