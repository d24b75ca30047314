using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class LabelDrawingTests
{
    private static readonly int[] Labels = [.. Enumerable.Range(0, 90).Select(row => row % 3 == 0 ? 1 : 0)];

    [Property]
    public void As_many_labels_are_kept_as_asked_for_and_all_are_true(DoNotSize<ulong> seed, byte size, bool stratified)
    {
        int count = 6 + (size % 60);

        int[] known = LabelDrawing.Keep(Labels, count, stratified ? LabelDraw.Stratified : LabelDraw.Random, seed.Item);

        known.Should().HaveCount(Labels.Length);
        int[] kept = [.. Enumerable.Range(0, known.Length).Where(row => known[row] != LabelDrawing.Unknown)];
        kept.Should().HaveCount(count);
        kept.Should().OnlyContain(row => known[row] == Labels[row]);
        kept.Select(row => known[row]).Distinct().Should().HaveCount(2);
        if (stratified)
        {
            kept.Sum(row => known[row]).Should().BeCloseTo(count / 3, 1);
        }
    }

    [Fact]
    public void The_seed_decides_which()
    {
        int[] first = LabelDrawing.Keep(Labels, 10, LabelDraw.Random, seed: 1);

        LabelDrawing.Keep(Labels, 10, LabelDraw.Random, seed: 1).Should().Equal(first);
        LabelDrawing.Keep(Labels, 10, LabelDraw.Random, seed: 2).Should().NotEqual(first);
    }
}
