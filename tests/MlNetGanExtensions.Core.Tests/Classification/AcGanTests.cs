using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Core.Tests.Numerics;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Classification;

public sealed class AcGanTests
{
    [Theory]
    [InlineData(2, 1f, false)]
    [InlineData(2, 0f, false)]
    [InlineData(3, 1f, false)]
    [InlineData(3, 1f, true)]
    public void Learns_classes_that_lie_apart(int classes, float adversarialWeight, bool madeIsAClass)
    {
        (Matrix features, int[] labels) = Blobs.Make(150, classes, seed: 1);
        (Matrix fresh, int[] expected) = Blobs.Make(300, classes, seed: 2);
        AcGanOptions options = Small();
        options.AdversarialWeight = adversarialWeight;
        options.Unlabelled.SourceFromClassLogits = madeIsAClass;

        AcGanModel model = new AcGan(options).Fit(features, labels);

        int right = model.PredictClasses(fresh).Zip(expected).Count(pair => pair.First == pair.Second);
        right.Should().BeGreaterThan(285, "the clouds hardly touch");
    }

    [Fact]
    public void Made_rows_belong_to_the_class_asked_for()
    {
        (Matrix features, int[] labels) = Blobs.Make(150, 3, seed: 1);
        AcGanModel model = new AcGan(Small(epochs: 150)).Fit(features, labels);

        for (int asked = 0; asked < 3; asked++)
        {
            Matrix made = model.Generate(asked, 200, seed: 3);
            float[] own = made.Column(asked);
            float[] other = made.Column((asked + 1) % 3);

            own.Average().Should().BeGreaterThan(other.Average() + 2, "the centre of class {0} lies 4 along column {0}", asked);
        }
    }

    [Fact]
    public void Row_i_of_the_made_rows_does_not_depend_on_how_many_are_made()
    {
        (Matrix features, int[] labels) = Blobs.Make(60, 2, seed: 1);
        AcGanModel model = new AcGan(Small(epochs: 2, members: 3)).Fit(features, labels);

        Matrix few = model.Generate(1, 7, seed: 4);
        Matrix many = model.Generate(1, 200, seed: 4);

        many.SelectRows([0, 1, 2, 3, 4, 5, 6]).Values.ToArray().Should().Equal(few.Values.ToArray());
    }

    [Fact]
    public void The_shards_together_are_the_made_and_the_scored_rows_of_one_machine()
    {
        (Matrix features, int[] labels) = Blobs.Make(150, 2, seed: 1);
        AcGanModel model = new AcGan(Small(epochs: 2, members: 3)).Fit(features, labels);
        float[] made = model.Generate(1, 150, seed: 4).Values.ToArray();
        float[] few = model.Generate(1, 5, seed: 4).Values.ToArray();
        float[] scored = model.PredictProbabilities(features).Values.ToArray();

        foreach (int count in Shards.Counts)
        {
            RowRange[] ranges = Shards.Of(150, count);
            ranges.SelectMany(range => model.Generate(1, range, seed: 4).Values.ToArray()).Should().Equal(made);
            Shards.Of(5, count).SelectMany(range => model.Generate(1, range, seed: 4).Values.ToArray()).Should().Equal(few);
            ranges.SelectMany(range => model.PredictProbabilities(features.SelectRows(range)).Values.ToArray()).Should().Equal(scored);
        }

        // At a number that is no multiple of the members.
        Matrix far = model.Generate(1, new RowRange(4_000_000_000_000, 9), seed: 4);
        model.Generate(1, new RowRange(4_000_000_000_002, 7), seed: 4).Values.ToArray().Should().Equal(far.SelectRows(new RowRange(2, 7)).Values.ToArray());
        model.Invoking(own => own.Generate(2, new RowRange(0, 1), 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_prediction_depends_on_its_row_alone_and_probabilities_sum_to_one()
    {
        (Matrix features, int[] labels) = Blobs.Make(150, 3, seed: 1);
        AcGanModel model = new AcGan(Small(epochs: 5, members: 2)).Fit(features, labels);
        int[] some = [149, 3, 77];

        Matrix all = model.PredictProbabilities(features);

        model.PredictProbabilities(features.SelectRows(some)).Values.ToArray().Should().Equal(all.SelectRows(some).Values.ToArray());
        model.PredictProbabilities(features.SelectRows([8])).Values.ToArray().Should().Equal(all.Row(8).ToArray());
        for (int row = 0; row < all.Rows; row++)
        {
            double sum = 0;
            foreach (float probability in all.Row(row))
            {
                probability.Should().BeInRange(0, 1);
                sum += probability;
            }

            sum.Should().BeApproximately(1, 1e-6);
        }
    }

    [Fact]
    public void Same_seed_same_bits_whatever_the_threads_and_another_seed_others()
    {
        (Matrix features, int[] labels) = Blobs.Make(100, 2, seed: 1);

        float[] one = Fit(seed: 5, threads: 1);
        float[] again = Fit(seed: 5, threads: 4);
        float[] other = Fit(seed: 6, threads: 1);

        again.Should().Equal(one);
        other.Should().NotEqual(one);

        float[] Fit(ulong seed, int threads)
        {
            AcGanOptions options = Small(epochs: 3, members: 4);
            options.Seed = seed;
            options.Threads = threads;
            return new AcGan(options).Fit(features, labels).PredictProbabilities(features).Values.ToArray();
        }
    }

    [Fact]
    public void Fitting_leaves_the_table_as_it_was_and_can_be_repeated()
    {
        (Matrix features, int[] labels) = Blobs.Make(60, 2, seed: 1);
        float[] before = features.Values.ToArray();
        AcGan trainer = new(Small(epochs: 3));

        float[] first = trainer.Fit(features, labels).PredictProbabilities(features).Values.ToArray();
        float[] second = trainer.Fit(features, labels).PredictProbabilities(features).Values.ToArray();

        features.Values.ToArray().Should().Equal(before);
        second.Should().Equal(first);
    }

    [Fact]
    public void The_paper_preset_is_the_published_set_up()
    {
        AcGanOptions paper = AcGanOptions.Paper();

        paper.HiddenUnits.Should().Be(50);
        paper.Members.Should().Be(1);
        paper.L2.Should().Be(0);
        paper.AdversarialWeight.Should().Be(1);
        paper.GeneratedClassWeight.Should().Be(1);
        paper.Schedule.Should().Be(LearningRateSchedule.Constant);
    }

    private static AcGanOptions Small(int epochs = 60, int members = 1) => new()
    {
        Members = members,
        Epochs = epochs,
        BatchSize = 32,
    };
}
