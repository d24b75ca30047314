using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

/// <summary>What every classifier in the table promises.</summary>
public sealed class ClassifiersTests
{
    private readonly GoldenTable _golden = GoldenTable.Instance;

    public static TheoryData<string> Names => [.. Classifiers.All.Select(classifier => classifier.Name)];

    [Fact]
    public void Names_tell_them_apart()
    {
        Classifiers.All.Select(classifier => classifier.Name).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tells_the_classes_of_unseen_rows_apart(string name)
    {
        int[] unseen = [.. Enumerable.Range(0, _golden.All.Rows).Except(_golden.TrainingRows)];

        float[] decisions = Fit(name, seed: 3).Decide(_golden.All.SelectRows(unseen));

        Expect.Accuracy(decisions, [.. unseen.Select(row => _golden.Labels[row])]).Should().BeGreaterThan(.8);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decision_and_probability_agree(string name)
    {
        IFittedClassifier model = Fit(name, seed: 3);

        float[] decisions = model.Decide(_golden.All);
        float[] probabilities = model.Predict(_golden.All);

        Array.Sort(decisions, probabilities);
        probabilities.Should().BeInAscendingOrder().And.OnlyContain(p => p >= 0 && p <= 1);
        for (int row = 0; row < decisions.Length; row++)
        {
            // Nearer to the border than rounding, a row may fall on either side.
            (probabilities[row] > .5f).Should().Be(decisions[row] > 0 && probabilities[row] != .5f);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_bits_also_beside_other_fits(string name)
    {
        float[][] runs = new float[4][];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
            runs[run] = Fit(name, seed: run < 3 ? 5ul : 5ul + (1ul << 40)).Decide(_golden.All));

        runs[1].Should().Equal(runs[0]);
        runs[2].Should().Equal(runs[0]);
        if (name.StartsWith("Random forest", StringComparison.Ordinal))
        {
            runs[3].Should().NotEqual(runs[0], "a seed counts with all of its bits");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_is_judged_alone(string name)
    {
        IFittedClassifier model = Fit(name, seed: 3);
        float[] together = model.Decide(_golden.All);

        model.Decide(_golden.All.SelectRows([7, 100, 7])).Should().Equal(together[7], together[100], together[7]);
        model.Predict(new Matrix(0, 30)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_serves_several_threads_at_a_time(string name)
    {
        IFittedClassifier model = Fit(name, seed: 3);
        float[] alone = model.Decide(_golden.All);

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => model.Decide(_golden.All).Should().Equal(alone));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fitting_leaves_the_table_as_it_was(string name)
    {
        Matrix features = _golden.Training.Clone();
        int[] labels = [.. _golden.TrainingLabels];

        Find(name).Fit(features, labels, seed: 3).Predict(features);

        features.Values.ToArray().Should().Equal(_golden.Training.Values.ToArray());
        labels.Should().Equal(_golden.TrainingLabels);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bad_training_input_is_named(string name)
    {
        IClassifier classifier = Find(name);
        Matrix two = Matrix.From(new float[,] { { 1, 2 }, { 3, 4 } });
        Matrix hole = Matrix.From(new float[,] { { 1, 2 }, { 3, float.NaN } });

        classifier.Invoking(c => c.Fit(null!, [0, 1], 0)).Should().Throw<ArgumentNullException>();
        classifier.Invoking(c => c.Fit(two, null!, 0)).Should().Throw<ArgumentNullException>();
        classifier.Invoking(c => c.Fit(new Matrix(0, 2), [], 0)).Should().Throw<ArgumentException>().WithMessage("*0 x 2*");
        classifier.Invoking(c => c.Fit(two, [0, 1, 0], 0)).Should().Throw<ArgumentException>().WithMessage("There are 3 labels for 2 rows.*");
        classifier.Invoking(c => c.Fit(two, [0, 2], 0)).Should().Throw<ArgumentException>().WithMessage("*row 1 has 2.*");
        classifier.Invoking(c => c.Fit(two, [1, 1], 0)).Should().Throw<ArgumentException>().WithMessage("*both classes*class 1.*");
        classifier.Invoking(c => c.Fit(hole, [0, 1], 0)).Should().Throw<ArgumentException>().WithMessage("*row 1, column 1 holds NaN.*");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bad_rows_to_predict_are_named(string name)
    {
        IFittedClassifier model = Fit(name, seed: 3);
        Matrix hole = _golden.All.Clone();
        hole[4, 2] = float.PositiveInfinity;

        model.Invoking(m => m.Predict(null!)).Should().Throw<ArgumentNullException>();
        model.Invoking(m => m.Predict(new Matrix(1, 29))).Should().Throw<ArgumentException>().WithMessage("*30 columns; the table has 29.*");
        model.Invoking(m => m.Decide(hole)).Should().Throw<ArgumentException>().WithMessage("*row 4, column 2 holds Infinity.*");
    }

    private static IClassifier Find(string name) => Classifiers.All.Single(classifier => classifier.Name == name);

    private IFittedClassifier Fit(string name, ulong seed) => Find(name).Fit(_golden.Training, _golden.TrainingLabels, seed);
}
