using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

public sealed class TabularVaeTests
{
    [Fact]
    public void Made_rows_follow_the_shares_the_dependences_and_the_holes_of_the_real_ones()
    {
        Matrix real = DependentRows.Make(80);
        Matrix made = new TabularVae().Fit(real, new int[80], DependentRows.Layout, [0]).Generate(0, 2000, seed: 1);

        for (int slot = 0; slot < 5; slot++)
        {
            made.Column(slot).Average().Should().BeApproximately(real.Column(slot).Average(), 0.1f, "of the share of slot {0}", slot);
        }

        DependentRows.Share(made, row => made[row, 0] == 1 && made[row, 3] == 0).Should().BeLessThan(0.08);
        DependentRows.Mean(made, 5, row => made[row, 2] == 1).Should().BeGreaterThan(DependentRows.Mean(made, 5, row => made[row, 0] == 1) + 10);
        DependentRows.Share(made, row => float.IsNaN(made[row, 7]) != (made[row, 4] == 1)).Should().BeLessThan(0.15);
        made.Column(6).Distinct().Should().HaveCountGreaterThan(1000, "numbers are drawn, not repeated");
    }

    [Fact]
    public void A_rare_class_learns_from_the_rows_of_the_other()
    {
        // Slot 1 is 10 times slot 0 in all rows; the six rows of class 1 alone are too few to tell.
        RandomStream stream = new(1, "rows");
        Matrix rows = new(206, 2);
        int[] labels = new int[206];
        for (int row = 0; row < 206; row++)
        {
            labels[row] = row < 6 ? 1 : 0;
            rows[row, 0] = stream.NextSingle();
            rows[row, 1] = 10 * rows[row, 0];
        }

        Matrix made = new TabularVae().Fit(rows, labels, new SlotLayout(2), [1]).Generate(1, 500, seed: 2);

        made.Column(0).Zip(made.Column(1), (first, second) => Math.Abs(second - (10 * first))).Average().Should().BeLessThan(0.6f);
    }

    [Fact]
    public void Without_noise_every_real_row_is_made_again_in_turn()
    {
        Matrix real = DependentRows.Make(30);
        TabularVaeOptions options = new() { Noise = 0, DivergenceWeight = 0.01f };

        Matrix made = new TabularVae(options).Fit(real, new int[30], DependentRows.Layout, [0]).Generate(0, 60, seed: 1);

        for (int first = 0; first < 60; first += 30)
        {
            float[] numbers = [.. Enumerable.Range(first, 30).Select(row => made[row, 5]).Order()];
            numbers.Zip(real.Column(5).Order(), (cell, shown) => Math.Abs(cell - shown)).Max().Should().BeLessThan(3);
            string[] categories = [.. Enumerable.Range(first, 30).Select(row => Categories(made, row)).Order()];
            categories.Should().Equal(Enumerable.Range(0, 30).Select(row => Categories(real, row)).Order());
        }

        static string Categories(Matrix rows, int row) => string.Join(' ', rows.Row(row)[..5].ToArray());
    }

    [Fact]
    public void More_noise_strays_further()
    {
        Matrix real = DependentRows.Make(60);
        double[] strays = [.. new[] { 0f, 0.5f, 1, 3 }.Select(Stray)];

        strays.Should().BeInAscendingOrder();

        double Stray(float noise)
        {
            Matrix made = new TabularVae(new TabularVaeOptions { Noise = noise, Rounds = 500 }).Fit(real, new int[60], DependentRows.Layout, [0]).Generate(0, 600, 1);
            return DependentRows.Share(made, row => made[row, 0] == 1 && made[row, 3] == 0)
                + DependentRows.Share(made, row => made[row, 2] == 1 && made[row, 4] == 0);
        }
    }

    [Fact]
    public void Rows_that_are_all_alike_are_given_again_and_losses_are_kept()
    {
        Matrix rows = Matrix.From(new float[,] { { 1, 0, 5, float.NaN }, { 1, 0, 5, float.NaN } });
        TabularVaeModel alike = new TabularVae().Fit(rows, [0, 1], new SlotLayout(4, new SlotGroup(0, 1)), [1]);
        TabularVaeModel trained = new TabularVae(new TabularVaeOptions { Rounds = 9 }).Fit(DependentRows.Make(20), new int[20], DependentRows.Layout, [0]);

        MixedRows.Bits(alike.Generate(1, 2, 1)).Should().Equal(MixedRows.Bits(rows));
        alike.History.Epochs.Should().BeEmpty();
        trained.History.Epochs.Should().HaveCount(9).And.OnlyContain(round => double.IsFinite(round.Loss));
    }
}
