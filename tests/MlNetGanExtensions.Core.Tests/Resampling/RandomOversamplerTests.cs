using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Core.Tests.Resampling;

public sealed class RandomOversamplerTests
{
    [Fact]
    public void Without_shrinkage_every_made_row_is_a_row_of_its_class()
    {
        MixedRows mixed = MixedRows.Make(1, rows: 25, classes: 3);
        ResampledRows result = new RandomOversampler().Resample(mixed.Rows, mixed.Labels, mixed.Layout);

        for (int row = 25; row < result.Rows.Rows; row++)
        {
            int[] made = MixedRows.Bits(result.Rows.SelectRows([row]));
            mixed.RowsOf(result.Labels[row]).Should().Contain(real => MixedRows.Bits(mixed.Rows.SelectRows(new[] { real })).SequenceEqual(made));
        }
    }

    [Fact]
    public void All_rows_of_a_class_are_equally_likely()
    {
        Matrix rows = new(12, 1);
        int[] labels = new int[12];
        for (int row = 0; row < 12; row++)
        {
            rows[row, 0] = row;
            labels[row] = row < 10 ? 0 : 1;
        }

        SamplingStrategy many = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [0] = 10_010 });
        float[] made = new RandomOversampler(new RandomOversamplerOptions { Strategy = many }).Resample(rows, labels, new SlotLayout(1)).Rows.Column(0)[12..];

        // Each is drawn 1000 times give or take 30; five standard deviations.
        made.GroupBy(cell => cell).Should().HaveCount(10).And.OnlyContain(group => Math.Abs(group.Count() - 1000) < 150);
    }

    [Fact]
    public void Smoothing_adds_normal_noise_of_the_published_width()
    {
        const int Rows = 50;
        Matrix rows = new(Rows + 1, 3);
        int[] labels = new int[Rows + 1];
        labels[Rows] = 1;
        new RandomStream(1, "rows").FillNormal(rows.Values);
        SamplingStrategy many = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [0] = Rows + 20_000 });

        Matrix plain = Make(0);
        Matrix smooth = Make(2);

        double factor = 2 * Math.Pow(4.0 / ((3 + 2) * Rows), 1.0 / (3 + 4));
        for (int slot = 0; slot < 3; slot++)
        {
            float[] cells = rows.Column(slot)[..Rows];
            double mean = cells.Average(cell => (double)cell);
            double expected = factor * Math.Sqrt(cells.Average(cell => (cell - mean) * (cell - mean)));
            double[] noise = [.. smooth.Column(slot).Zip(plain.Column(slot), (made, copied) => (double)made - copied)];

            noise.Average().Should().BeApproximately(0, 5 * expected / Math.Sqrt(noise.Length));
            Math.Sqrt(noise.Average(value => value * value)).Should().BeApproximately(expected, 0.03 * expected);
        }

        Matrix Make(float shrinkage)
        {
            RandomOversampler own = new(new RandomOversamplerOptions { Strategy = many, Shrinkage = shrinkage });
            ResampledRows result = own.Resample(rows, labels, new SlotLayout(3));
            return result.Rows.SelectRows([.. Enumerable.Range(Rows + 1, 20_000)]);
        }
    }

    [Fact]
    public void The_ends_of_single_precision_stay_finite()
    {
        Matrix rows = Matrix.From(new[,] { { float.MaxValue }, { -float.MaxValue }, { 0 } });
        RandomOversamplerOptions options = new() { Shrinkage = 100, Strategy = SamplingStrategy.EvenOut.WithAmount(50) };

        new RandomOversampler(options).Resample(rows, [0, 0, 1], new SlotLayout(1)).Rows.Column(0).Should().OnlyContain(cell => float.IsFinite(cell));
        FluentActions.Invoking(() => new RandomOversampler(new RandomOversamplerOptions { Shrinkage = float.NaN })).Should().Throw<ArgumentOutOfRangeException>();
    }
}
