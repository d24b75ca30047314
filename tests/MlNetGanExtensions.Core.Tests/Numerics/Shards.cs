using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Numerics;

/// <summary>Numbers of machines that the tests share work between, and what each of them does.</summary>
internal static class Shards
{
    public static int[] Counts => [1, 2, 3, 7, 64];

    public static RowRange[] Of(long rows, int count) => [.. Enumerable.Range(0, count).Select(index => new RowShard(index, count).Range(rows))];
}
