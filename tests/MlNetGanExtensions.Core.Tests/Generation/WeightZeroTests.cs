using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>What rows of weight 0 do to the rows that generators make.</summary>
public sealed class WeightZeroTests
{
    private const int Rows = 60;

    private static readonly SlotLayout Layout = new(6, new SlotGroup(0, 1), new SlotGroup(2, 3));

    /// <summary>All but the VAE, which learns from every row and starts from those that have weight.</summary>
    public static TheoryData<string> LearnFromWeights => Generators.AllBut("vae");

    [Theory]
    [MemberData(nameof(LearnFromWeights))]
    public void Rows_of_weight_0_are_not_learned_from(string generator)
    {
        (Matrix rows, int[] labels, RowWeights weights) = Table();

        // What a class may show comes from all its rows, so cells change places within their columns.
        int[] without = [.. Enumerable.Range(0, Rows).Where(row => labels[row] == 0 && weights[row] == 0)];
        Matrix others = rows.Clone();
        for (int slot = 0; slot < Layout.Columns; slot++)
        {
            int shift = slot < 2 ? 3 : slot < 4 ? 5 : slot + 3;
            for (int i = 0; i < without.Length; i++)
            {
                others[without[i], slot] = rows[without[(i + shift) % without.Length], slot];
            }
        }

        int[] made = MixedRows.Bits(Generators.Make(generator).Fit(rows, labels, Layout, [0], weights).Generate(0, 100, 3));

        MixedRows.Bits(others).Should().NotEqual(MixedRows.Bits(rows));
        MixedRows.Bits(Generators.Make(generator).Fit(others, labels, Layout, [0], weights).Generate(0, 100, 3)).Should().Equal(made);
        MixedRows.Bits(Generators.Make(generator).Fit(others, labels, Layout, [0]).Generate(0, 100, 3)).Should().NotEqual(
            MixedRows.Bits(Generators.Make(generator).Fit(rows, labels, Layout, [0]).Generate(0, 100, 3)), "without weights they count");
    }

    [Fact]
    public void Rows_of_weight_0_are_not_started_from()
    {
        // Two kinds of rows in the class asked for; the other class has both, so that nothing else tells them apart.
        Matrix rows = new(60, 5);
        new RandomStream(2, "two kinds").FillNormal(rows.Values);
        int[] labels = new int[60];
        float[] weights = new float[60];
        for (int row = 0; row < 60; row++)
        {
            int kind = row % 2;
            for (int slot = 2; slot < 5; slot++)
            {
                rows[row, slot] += 20 * kind;
            }

            (rows[row, kind], rows[row, 1 - kind]) = (1, 0);
            labels[row] = row < 30 ? 0 : 1;
            weights[row] = kind;
        }

        TabularVae trainer = new(new TabularVaeOptions { Rounds = 800 });
        SlotLayout layout = new(5, new SlotGroup(0, 1));

        Matrix weighted = trainer.Fit(rows, labels, layout, [0], new RowWeights(weights)).Generate(0, 400, 3);
        Matrix alike = trainer.Fit(rows, labels, layout, [0]).Generate(0, 400, 3);

        weighted.Column(1).Average().Should().BeGreaterThan(0.9f, "rows of the second kind alone have weight");
        alike.Column(1).Average().Should().BeInRange(0.35f, 0.65f, "half of the rows are of the second kind");
    }

    /// <summary>Two categories, a whole number with holes and another number, all but one of which go together; every third row of class 0 has weight.</summary>
    private static (Matrix Rows, int[] Labels, RowWeights Weights) Table()
    {
        RandomStream stream = new(4, "rows of weight 0");
        Matrix rows = new(Rows, Layout.Columns);
        int[] labels = new int[Rows];
        float[] weights = new float[Rows];
        for (int row = 0; row < Rows; row++)
        {
            int state = stream.NextInt32(2);
            rows[row, state] = 1;
            rows[row, 2 + stream.NextInt32(2)] = 1;
            rows[row, 5] = (100 * stream.NextSingle()) + (50 * state);
            rows[row, 4] = stream.NextInt32(4) == 0 ? float.NaN : MathF.Floor(rows[row, 5] + (40 * stream.NextSingle()));
            labels[row] = row < 40 ? 0 : 1;
            weights[row] = labels[row] == 1 ? 1 : row % 3 == 0 ? 2 : 0;
        }

        return (rows, labels, new RowWeights(weights));
    }
}
