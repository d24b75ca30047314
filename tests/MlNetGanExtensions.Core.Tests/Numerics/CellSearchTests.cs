using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed class CellSearchTests
{
    public static TheoryData<int> Lengths => [0, 1, 15, 16, 17, 31, 32, 33, 50];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_first_cell_of_the_kind_is_found_at_every_place(int length)
    {
        float[] cells = new float[length];
        for (int i = 0; i < length; i++)
        {
            cells[i] = i % 3 == 0 ? float.MaxValue : i % 3 == 1 ? float.MinValue : -0f;
        }

        CellSearch.IndexOfMissing(cells).Should().Be(-1);
        CellSearch.IndexOfInfinite(cells).Should().Be(-1);
        for (int place = length - 1; place >= 0; place--)
        {
            // Those behind it stay, so that the first of several is asked for.
            cells[place] = float.NaN;
            CellSearch.IndexOfMissing(cells).Should().Be(place);
            CellSearch.IndexOfInfinite(cells).Should().Be(-1);
        }

        for (int place = length - 1; place >= 0; place--)
        {
            cells[place] = place % 2 == 0 ? float.PositiveInfinity : float.NegativeInfinity;
            CellSearch.IndexOfInfinite(cells).Should().Be(place);
        }

        CellSearch.IndexOfMissing(cells).Should().Be(-1);
    }
}
