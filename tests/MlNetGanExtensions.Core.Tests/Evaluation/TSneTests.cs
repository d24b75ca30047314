using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class TSneTests
{
    private static readonly TSneOptions Short = new() { Perplexity = 10, Iterations = 400, EarlyIterations = 100, Seed = 1 };

    [Fact]
    public void Separated_groups_stay_separated()
    {
        Matrix table = Sample.Clusters(seed: 1, rows: 150, columns: 8, groups: 3);

        Matrix layout = TSne.Embed(table, Short).Layout;

        for (int row = 0; row < layout.Rows; row++)
        {
            Nearest(layout, row).Should().Match(other => other % 3 == row % 3, "row {0} has the neighbours of its own group", row);
        }

        Trustworthiness.Measure(table, layout, 10).Should().BeGreaterThan(0.85);
    }

    [Theory]
    [InlineData(TSneInitialization.PrincipalComponents)]
    [InlineData(TSneInitialization.Random)]
    public void The_divergence_falls(TSneInitialization initialization)
    {
        Matrix table = Sample.Table(seed: 2, rows: 120, columns: 6);
        List<TSneProgress> told = [];
        TSneOptions options = new() { Perplexity = 10, Iterations = 410, EarlyIterations = 100, Initialization = initialization };

        TSneResult result = TSne.Embed(table, options, new Listener(told.Add));

        told.Select(step => step.Iteration).Should().Equal(50, 100, 150, 200, 250, 300, 350, 400, 410);
        told[2].Divergence.Should().BeLessThan(told[0].Divergence);
        told[^1].Divergence.Should().BeLessThan(told[2].Divergence);
        result.Divergence.Should().BeApproximately(told[^1].Divergence, 0.02);
    }

    // scikit-learn 1.2.1, TSNE(init='pca', learning_rate='auto') on the standardised table: divergence .935 to .965 over
    // orders of the rows, trustworthiness .968.
    [Fact]
    public void Real_rows_are_laid_out_as_well_as_by_scikit_learn()
    {
        Matrix table = ColumnScaling.Fit(WdbcTable.Attributes).Apply(WdbcTable.Attributes);

        TSneResult result = TSne.Embed(table);

        result.Divergence.Should().BeLessThan(0.97);
        Trustworthiness.Measure(table, result.Layout, 5).Should().BeGreaterThan(0.965);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads()
    {
        Matrix table = Sample.Table(seed: 3, rows: 200, columns: 5);

        float[][] layouts = [.. new[] { 1, 2, 3, 0 }.Select(threads => TSne.Embed(table, new TSneOptions
        {
            Perplexity = 10,
            Iterations = 120,
            Initialization = TSneInitialization.Random,
            Seed = 5,
            Threads = threads,
        }).Layout.Values.ToArray())];

        layouts.Should().OnlyContain(layout => layout.SequenceEqual(layouts[0]));
        TSne.Embed(table, new TSneOptions { Perplexity = 10, Iterations = 120, Initialization = TSneInitialization.Random, Seed = 6 })
            .Layout.Values.ToArray().Should().NotEqual(layouts[0]);
    }

    [Fact]
    public void At_theta_zero_the_gradient_is_the_exact_one_and_the_slope_of_the_divergence()
    {
        double[] points = Points(seed: 4, count: 40);
        TSneLayout layout = new(points, Affinities(rows: 40), theta: 0, new ParallelOptions());
        double[] gradient = layout.ComputeGradient(exaggeration: 1).ToArray();

        for (int i = 0; i < points.Length; i += 7)
        {
            const double Step = 1e-5;
            double before = points[i];
            points[i] = before + Step;
            layout.ComputeGradient(1);
            double above = layout.Divergence();
            points[i] = before - Step;
            layout.ComputeGradient(1);
            double below = layout.Divergence();
            points[i] = before;

            gradient[i].Should().BeApproximately((above - below) / (2 * Step), 1e-9);
        }
    }

    [Fact]
    public void The_gradient_nears_the_exact_one_as_theta_falls()
    {
        double[] points = Points(seed: 5, count: 300);
        NeighbourAffinities affinities = Affinities(rows: 300);
        double[] exact = new TSneLayout(points, affinities, 0, new ParallelOptions()).ComputeGradient(1).ToArray();

        double[] errors = [.. new[] { 0.8, 0.4, 0.1, 0.001 }.Select(theta =>
        {
            double[] gradient = new TSneLayout(points, affinities, theta, new ParallelOptions()).ComputeGradient(1).ToArray();
            return Math.Sqrt(gradient.Zip(exact, (a, b) => (a - b) * (a - b)).Sum() / exact.Sum(part => part * part));
        })];

        errors.Should().BeInDescendingOrder();
        errors[0].Should().BeLessThan(0.1);
        errors[3].Should().BeLessThan(1e-9);
    }

    [Fact]
    public void Duplicate_rows_one_column_and_equal_rows_have_finite_layouts()
    {
        Matrix duplicates = Sample.Table(seed: 6, rows: 40, columns: 3).SelectRows([.. Enumerable.Range(0, 80).Select(row => row / 2)]);
        Matrix narrow = Sample.Table(seed: 7, rows: 80, columns: 1);
        Matrix equal = new(80, 4);

        foreach (Matrix table in new[] { duplicates, narrow, equal })
        {
            TSneResult result = TSne.Embed(table, Short);

            result.Layout.Values.ToArray().Should().OnlyContain(value => float.IsFinite(value));
            double.IsFinite(result.Divergence).Should().BeTrue();
            result.Layout.Column(1).Distinct().Should().HaveCountGreaterThan(1, "points leave the line on which they cannot part");
        }
    }

    // The hash of the bits, so that a machine on which they differ is noticed.
    [Fact]
    public void The_layout_has_the_same_bits_on_every_machine()
    {
        Matrix table = new(100, 4);
        new RandomStream(8, "cells").FillUniform(table.Values);

        Matrix layout = TSne.Embed(table, new TSneOptions { Perplexity = 10, Iterations = 150, EarlyIterations = 50 }).Layout;

        uint hash = 2166136261;
        foreach (float value in layout.Values)
        {
            hash = (hash ^ BitConverter.SingleToUInt32Bits(value)) * 16777619;
        }

        hash.Should().Be(4087792865);
    }

    // sklearn.manifold.trustworthiness 1.2.1 on the same arrays.
    [Theory]
    [InlineData(1, 0.8875)]
    [InlineData(2, 0.8538461538461538)]
    [InlineData(3, 0.9066666666666666)]
    [InlineData(4, 0.95)]
    public void Trustworthiness_agrees_with_scikit_learn(int neighbours, double expected)
    {
        Matrix table = Matrix.From(new[,]
        {
            { 0, 0 }, { 1.1f, .2f }, { .3f, 2.4f }, { 3.2f, 1.7f }, { 5.1f, 5.3f },
            { 6.6f, 5.2f }, { 5.4f, 7.9f }, { 8.3f, 6.1f }, { -3.2f, 4.5f }, { -4.6f, 2.3f },
        });
        Matrix layout = Matrix.From(new[,] { { .5f }, { .1f }, { 2.2f }, { 3 }, { 9 }, { 10 }, { 8.2f }, { 12 }, { 1.3f }, { -1 } });

        Trustworthiness.Measure(table, layout, neighbours).Should().BeApproximately(expected, 1e-15);
        Trustworthiness.Measure(table, table, neighbours).Should().Be(1);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Matrix table = Sample.Table(seed: 9, rows: 50, columns: 2);
        Matrix holed = table.Clone();
        holed[3, 1] = float.NaN;
        Action few = () => TSne.Embed(table);
        Action nan = () => TSne.Embed(holed, Short);
        Action noColumns = () => TSne.Embed(new Matrix(50, 0), Short);
        Action theta = () => TSne.Embed(table, new TSneOptions { Perplexity = 5, Theta = -1 });
        Action perplexity = () => TSne.Embed(table, new TSneOptions { Perplexity = double.NaN });
        Action rate = () => TSne.Embed(table, new TSneOptions { Perplexity = 5, LearningRate = 0 });
        Action wild = () => TSne.Embed(table, new TSneOptions { Perplexity = 5, LearningRate = 1e160 });
        Action stopped = () => TSne.Embed(table, Short, cancellation: new CancellationToken(canceled: true));
        Action many = () => Trustworthiness.Measure(table, table, 25);

        few.Should().Throw<ArgumentException>().WithMessage("A perplexity of 30 needs at least 91 rows, found 50.*");
        nan.Should().Throw<ArgumentException>().WithMessage("The cell in row 3, column 1 is NaN; expected a finite number.*");
        noColumns.Should().Throw<ArgumentException>().WithMessage("The table has no columns.*");
        theta.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected 0 to 1.*Theta*");
        perplexity.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Perplexity*");
        rate.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*LearningRate*");
        wild.Should().Throw<ArithmeticException>()
            .WithMessage("The points ran off to infinity in step *; the learning rate 1E+160 is too large.");
        stopped.Should().Throw<OperationCanceledException>();
        many.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected fewer than half of the 50 rows.*");
    }

    private static NeighbourAffinities Affinities(int rows) => NeighbourAffinities.Compute(
        Sample.Table(seed: 10, rows, columns: 4), perplexity: 6, new RandomStream(0, "tree"), new ParallelOptions());

    private static double[] Points(ulong seed, int count)
    {
        float[] normal = new float[2 * count];
        new RandomStream(seed, "points").FillNormal(normal);
        return [.. normal.Select(value => 3.0 * value)];
    }

    private static int Nearest(Matrix layout, int row) => Enumerable.Range(0, layout.Rows).Where(other => other != row).MinBy(other =>
        Math.Pow(layout[other, 0] - layout[row, 0], 2) + Math.Pow(layout[other, 1] - layout[row, 1], 2));

    private sealed class Listener(Action<TSneProgress> hear) : IProgress<TSneProgress>
    {
        public void Report(TSneProgress value) => hear(value);
    }
}
