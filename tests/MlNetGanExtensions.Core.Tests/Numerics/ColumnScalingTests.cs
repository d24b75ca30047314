using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed class ColumnScalingTests
{
    [Fact]
    public void A_range_wider_than_the_largest_number_becomes_the_largest_number()
    {
        ColumnScaling scaling = ColumnScaling.FitRange(Matrix.FromRows([[-3e38f, 1], [3e38f, 1]]));

        scaling.Scale.Should().Equal(float.MaxValue, 1);
        scaling.Mean.Should().Equal(-3e38f, 1);
    }
}
