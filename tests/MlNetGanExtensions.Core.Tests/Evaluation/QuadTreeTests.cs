using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class QuadTreeTests
{
    [Property(MaxTest = 50)]
    public void At_theta_zero_the_push_is_the_plain_sum(ulong seed, byte more)
    {
        // A coarse grid, so that many points lie at the same place.
        double[] points = Grid(seed, 2 + more);

        CheckAgainstPlainSum(points, theta: 0, tolerance: 1e-12);
    }

    [Property(MaxTest = 20)]
    public void At_theta_one_half_the_push_is_near_the_plain_sum(ulong seed)
    {
        CheckAgainstPlainSum(Grid(seed, 400), theta: 0.5, tolerance: 0.06);
    }

    [Fact]
    public void Points_one_bit_apart_and_points_of_all_sizes_are_parted()
    {
        double[] points =
        [
            1, 1, Math.BitIncrement(1), 1, 1, Math.BitIncrement(1), double.Epsilon, 0, 0, 0, -1e-300, 1e-300,
            1e100, -1e100, 1e100, -1e100, Math.BitDecrement(1e100), -1e100,
        ];

        CheckAgainstPlainSum(points, theta: 0, tolerance: 1e-12);
    }

    [Fact]
    public void Building_again_follows_points_that_moved()
    {
        double[] points = Grid(seed: 5, count: 50);
        QuadTree tree = new(points);
        tree.Build();
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = (points[i] * points[i]) - i;
        }

        tree.Build();

        double moved = tree.Push(7, 0, out double x, out double y);
        (double sum, double plainX, double plainY) = PlainSum(points, 7);
        moved.Should().BeApproximately(sum, 1e-12);
        x.Should().BeApproximately(plainX, 1e-12);
        y.Should().BeApproximately(plainY, 1e-12);
    }

    private static void CheckAgainstPlainSum(double[] points, double theta, double tolerance)
    {
        QuadTree tree = new(points);
        tree.Build();
        for (int point = 0; point < points.Length / 2; point++)
        {
            double sum = tree.Push(point, theta * theta, out double x, out double y);

            (double plain, double plainX, double plainY) = PlainSum(points, point);
            double scale = 1 + plain;
            sum.Should().BeApproximately(plain, tolerance * scale);
            x.Should().BeApproximately(plainX, tolerance * scale);
            y.Should().BeApproximately(plainY, tolerance * scale);
        }
    }

    private static (double Sum, double X, double Y) PlainSum(double[] points, int point)
    {
        (double sum, double x, double y) = (0, 0, 0);
        for (int other = 0; other < points.Length / 2; other++)
        {
            if (other != point)
            {
                double dx = points[2 * point] - points[2 * other];
                double dy = points[(2 * point) + 1] - points[(2 * other) + 1];
                double q = 1 / (1 + (dx * dx) + (dy * dy));
                sum += q;
                x += q * q * dx;
                y += q * q * dy;
            }
        }

        return (sum, x, y);
    }

    private static double[] Grid(ulong seed, int count)
    {
        RandomStream random = new(seed, "grid");
        double[] points = new double[2 * count];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = random.NextInt32(16) - 8;
        }

        return points;
    }
}
