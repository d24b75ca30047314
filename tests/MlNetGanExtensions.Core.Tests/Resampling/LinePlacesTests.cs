using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Core.Tests.Resampling;

public sealed class LinePlacesTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.3f)]
    [InlineData(0.75f)]
    public void Rows_of_every_length_are_those_of_the_formula_bit_for_bit(float gap)
    {
        for (int length = 0; length <= 50; length++)
        {
            RandomStream stream = new((ulong)length, "line places");
            float[] start = new float[length];
            float[] end = new float[length];
            stream.FillNormal(start);
            stream.FillNormal(end);
            for (int i = 0; i < length; i++)
            {
                // Of each row some cells are missing, of both some; and some are far apart.
                start[i] = i % 7 == 3 ? float.NaN : i % 5 == 0 ? float.MaxValue : start[i];
                end[i] = i % 11 == 3 ? float.NaN : i % 5 == 0 ? float.MinValue : end[i];
            }

            float[] expected = [.. start.Zip(end, (from, to) => float.IsNaN(from) || float.IsNaN(to)
                ? gap < 0.5f ? from : to
                : (float)(from + (gap * ((double)to - from))))];
            float[] made = [.. Enumerable.Repeat(-7f, length + 2)];

            LinePlaces.Fill(start, end, gap, made.AsSpan(1, length));

            made[1..^1].Should().Equal(expected);
            made[0].Should().Be(-7);
            made[^1].Should().Be(-7, "nothing is written behind the row");
        }
    }
}
