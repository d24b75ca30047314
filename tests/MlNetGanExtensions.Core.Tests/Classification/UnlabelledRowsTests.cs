using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Classification;

/// <summary>What rows with the label −1 do to a fitted model.</summary>
public sealed class UnlabelledRowsTests
{
    private const int Rows = 200;
    private const int LabelledRows = 12;
    private const float Overlap = 0.6f;

    public static TheoryData<string> Terms => new("entropy", "pseudo-labels", "prior");

    [Theory]
    [MemberData(nameof(Terms))]
    public void Each_term_alone_changes_the_fit(string term)
    {
        Fit(With(term)).Should().NotEqual(Fit(Plain()));
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void Each_term_does_nothing_where_all_rows_have_a_label(string term)
    {
        (Matrix features, int[] labels) = Blobs.Make(Rows, 2, seed: 1);

        Fit(With(term), features, labels).Should().Equal(Fit(Plain(), features, labels));
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void Each_term_does_nothing_yet_in_the_first_epoch_of_a_ramp(string term)
    {
        AcGanOptions plain = Plain();
        AcGanOptions ramped = With(term);
        (plain.Epochs, ramped.Epochs) = (1, 1);
        ramped.Unlabelled.RampUpEpochs = 10;

        // A zero times the terms' gradients is still added, which may turn −0 into 0 but changes no number.
        Fit(ramped).Should().Equal(Fit(plain));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    public void Rows_without_a_label_never_enter_the_class_loss(float adversarialWeight)
    {
        AcGanOptions options = Plain();
        options.Standardize = false;
        options.AdversarialWeight = adversarialWeight;
        options.Unlabelled.InSourceLoss = false;
        (Matrix features, int[] labels) = Table();
        (Matrix others, _) = Table();
        for (int row = LabelledRows; row < Rows; row++)
        {
            others.Row(row).Fill(row);
        }

        AcGanModel model = new AcGan(options).Fit(features, labels);
        AcGanModel modelOfOthers = new AcGan(options).Fit(others, labels);

        Predict(modelOfOthers, features).Should().Equal(Predict(model, features));
    }

    [Fact]
    public void They_count_as_real_in_the_source_loss_where_asked()
    {
        AcGanOptions with = Plain();
        AcGanOptions without = Plain();
        (with.AdversarialWeight, without.AdversarialWeight) = (1, 1);
        without.Unlabelled.InSourceLoss = false;

        Fit(with).Should().NotEqual(Fit(without));
    }

    [Fact]
    public void The_entropy_term_makes_predictions_surer()
    {
        MeanEntropy(Fit(With("entropy"))).Should().BeLessThan(0.8 * MeanEntropy(Fit(Plain())));
    }

    [Theory]
    [InlineData(0.2f)]
    [InlineData(0.8f)]
    public void The_prior_brings_the_mean_prediction_to_the_given_shares(float share)
    {
        AcGanOptions options = With("prior");
        options.Unlabelled.PriorWeight = 10;
        options.Unlabelled.ClassPrior = [1 - share, share];

        Fit(options).Chunk(2).Average(row => row[1]).Should().BeApproximately(share, 0.05f);
        Fit(Plain()).Chunk(2).Average(row => row[1]).Should().BeApproximately(0.5f, 0.1f);
    }

    [Fact]
    public void Rows_without_a_label_help_the_form_with_made_rows_as_a_class_of_their_own_among_three_classes()
    {
        (Matrix features, int[] truth) = Blobs.Make(300, 3, seed: 1);
        int[] labels = [.. truth.Select((label, row) => row < 9 ? label : -1)];
        (Matrix fresh, int[] expected) = Blobs.Make(300, 3, seed: 2);
        AcGanOptions options = With("entropy");
        options.AdversarialWeight = 1;
        options.Unlabelled.SourceFromClassLogits = true;
        options.Unlabelled.PriorWeight = 1;

        AcGanModel model = new AcGan(options).Fit(features, labels);

        int right = model.PredictClasses(fresh).Zip(expected).Count(pair => pair.First == pair.Second);
        right.Should().BeGreaterThan(280, "the clouds hardly touch");
        model.Generate(2, 5, seed: 1).Rows.Should().Be(5);
    }

    [Fact]
    public void The_source_logit_of_that_form_is_the_logarithm_of_the_summed_exponentials()
    {
        AcGanShape shape = new(Blobs.Columns, Classes: 3, HiddenUnits: 8, NoiseSize: 2, SigmoidOutput: false, SourceFromClassLogits: true);
        (Matrix features, _) = Blobs.Make(20, 3, seed: 1);
        foreach (ref float cell in features.Values)
        {
            cell *= 100; // Logits of some hundreds would overflow without care.
        }

        DiscriminatorOutput output = LossParts.Networks(shape).Discriminate(new Variable("rows", features));
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], output.ClassLogits, output.SourceLogit)]);
        graph.Run();
        float[] logits = new float[60];
        float[] sources = new float[20];
        graph.Read(output.ClassLogits, logits);
        graph.Read(output.SourceLogit, sources);

        logits.Max().Should().BeGreaterThan(90, "e^90 is beyond a float");
        for (int row = 0; row < 20; row++)
        {
            double[] own = [.. logits.Skip(3 * row).Take(3).Select(logit => (double)logit)];
            double expected = own.Max() + Math.Log(own.Sum(logit => Math.Exp(logit - own.Max())));
            ((double)sources[row]).Should().BeApproximately(expected, 1e-3 + (1e-5 * Math.Abs(expected)));
        }
    }

    [Fact]
    public void Settings_that_make_no_sense_are_named()
    {
        Named(unlabelled => unlabelled.EntropyWeight = -1, "Expected a finite weight of at least 0.*EntropyWeight*");
        Named(unlabelled => unlabelled.PriorWeight = float.NaN, "Expected a finite weight of at least 0.*PriorWeight*");
        Named(unlabelled => unlabelled.PseudoLabelConfidence = 1, "Expected a probability of at least 0 and below 1.*");
        Named(unlabelled => unlabelled.RampUpEpochs = -1, "*RampUpEpochs*");
        Named(unlabelled => unlabelled.ClassPrior = [1, 0], "Expected shares above 0 with the sum 1, found 1, 0.*");
        Named(unlabelled => unlabelled.ClassPrior = [0.5f, 0.2f], "Expected shares above 0 with the sum 1, found *");
        Named(
            unlabelled => (unlabelled.ClassPrior, unlabelled.PriorWeight) = ([0.5f, 0.2f, 0.3f], 1),
            "The class prior has 3 shares but there are 2 classes.*");
    }

    private static void Named(Action<UnlabelledOptions> change, string message)
    {
        AcGanOptions options = Plain();
        change(options.Unlabelled);
        Action fit = () => Fit(options);
        fit.Should().Throw<ArgumentException>().WithMessage(message);
    }

    private static AcGanOptions Plain() => new()
    {
        Members = 1,
        Epochs = 40,
        AdversarialWeight = 0,
        L2 = 0.02f,
    };

    private static AcGanOptions With(string term)
    {
        AcGanOptions options = Plain();
        switch (term)
        {
            case "entropy":
                options.Unlabelled.EntropyWeight = 1;
                break;
            case "pseudo-labels":
                options.Unlabelled.PseudoLabelWeight = 1;
                break;
            default:
                options.Unlabelled.PriorWeight = 1;
                break;
        }

        return options;
    }

    /// <summary>Two clouds that overlap; the first rows have labels.</summary>
    private static (Matrix Features, int[] Labels) Table()
    {
        (Matrix features, int[] labels) = Blobs.Make(Rows, 2, seed: 1);
        for (int row = 0; row < Rows; row++)
        {
            features[row, labels[row]] -= 4 * Overlap;
        }

        return (features, [.. labels.Select((label, row) => row < LabelledRows ? label : -1)]);
    }

    private static float[] Fit(AcGanOptions options)
    {
        (Matrix features, int[] labels) = Table();
        return Fit(options, features, labels);
    }

    private static float[] Fit(AcGanOptions options, Matrix features, int[] labels) =>
        Predict(new AcGan(options).Fit(features, labels), features);

    private static float[] Predict(AcGanModel model, Matrix features) => model.PredictProbabilities(features).Values.ToArray();

    private static double MeanEntropy(float[] probabilities) =>
        -probabilities.Sum(p => p > 0 ? p * Math.Log(p) : 0) / Rows;
}
