using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>
/// Two clouds of rows that overlap: numbers of unequal scale that never repeat, so that a made row tells which rows it lies between; if wanted
/// with two categories, and holes in the last number. Some labels are unknown.
/// </summary>
internal sealed record CloudTable(Matrix Rows, int[] Labels, SlotLayout Layout)
{
    /// <summary>The class of fewer rows.</summary>
    public const int Rare = 1;

    private const int Numbers = 4;

    private static readonly float[] Scales = [1, 5, 0.02f, 2];

    /// <summary>The rows of the rare class alone.</summary>
    public int[] Members => [.. Enumerable.Range(0, Labels.Length).Where(row => Labels[row] == Rare)];

    public static CloudTable Make(ulong seed, bool mixed)
    {
        RandomStream stream = new(seed, "clouds");
        const int Count = 75;
        Matrix rows = new(Count, Numbers + (mixed ? 5 : 0));
        float[] normal = new float[Count * Numbers];
        stream.FillNormal(normal);
        int[] labels = [.. Enumerable.Range(0, Count).Select(row => row < 18 ? Rare : row < 69 ? 0 : -1)];
        stream.Shuffle<int>(labels);
        for (int row = 0; row < Count; row++)
        {
            for (int slot = 0; slot < Numbers; slot++)
            {
                rows[row, slot] = Scales[slot] * (normal[(row * Numbers) + slot] + (labels[row] == Rare ? 1.2f : 0));
            }

            if (mixed)
            {
                rows[row, Numbers - 1] = stream.NextInt32(4) == 0 ? float.NaN : rows[row, Numbers - 1];
                rows[row, Numbers + stream.NextInt32(2)] = 1;
                int state = stream.NextInt32(4);
                if (state < 3)
                {
                    rows[row, Numbers + 2 + state] = 1;
                }
            }
        }

        return new CloudTable(
            rows, labels, mixed ? new SlotLayout(Numbers + 5, new SlotGroup(Numbers, Numbers + 1), new SlotGroup(Numbers + 2, Numbers + 4)) : new SlotLayout(Numbers));
    }
}
