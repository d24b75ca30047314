using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Boosting;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;
using MlNetGanExtensions.Tests.Classification;

namespace MlNetGanExtensions.Tests.Boosting;

/// <summary>When boosting ends, what it refuses, and what it remarks upon.</summary>
public sealed class AdaBoostRulesTests
{
    private readonly MLContext _ml = new(1);
    private readonly SmallTrainers _small;
    private readonly List<string> _warnings = [];

    public AdaBoostRulesTests()
    {
        _small = new SmallTrainers(_ml);
        _ml.Log += (_, message) =>
        {
            if (message.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Warning && message.Source.StartsWith("AdaBoost"))
            {
                _warnings.Add(message.RawMessage);
            }
        };
    }

    [Theory]
    [InlineData(BoostingAlgorithm.SammeR)]
    [InlineData(BoostingAlgorithm.Samme)]
    public void A_round_that_errs_on_no_row_is_kept_and_the_last(BoostingAlgorithm algorithm)
    {
        Matrix easy = new(60, 1);
        int[] labels = new int[60];
        for (int row = 0; row < 60; row++)
        {
            easy[row, 0] = row;
            labels[row] = row >= 30 ? 1 : 0;
        }

        IDataView data = Wdbc.View(_ml, easy, labels);
        AdaBoostEstimator.Options options = Options(10, 1);
        options.Algorithm = algorithm;
        AdaBoostTransformer model = _ml.Gan().AdaBoost(_small.Stump(minimum: 5), options).Fit(data);
        model.Members.Should().ContainSingle();
        model.Errors.Should().Equal(0);
        model.Transform(data).GetColumn<bool>("PredictedLabel").Should().Equal(labels.Select(label => label == 1));
    }

    [Fact]
    public void A_first_round_no_better_than_chance_is_kept_alone_with_a_warning()
    {
        // Exclusive or: no stump is better than a coin.
        Matrix corners = new(80, 2);
        int[] labels = new int[80];
        for (int row = 0; row < 80; row++)
        {
            corners[row, 0] = row % 2;
            corners[row, 1] = row / 2 % 2;
            labels[row] = (row % 2) ^ (row / 2 % 2);
        }

        AdaBoostTransformer model = _ml.Gan().AdaBoost(_small.Stump(minimum: 5), Options(10, 1)).Fit(_small.Unweighted(Wdbc.View(_ml, corners, labels)));
        model.Members.Should().ContainSingle();
        _warnings.Should().ContainSingle().Which.Should().Contain("no better than chance");
    }

    [Fact]
    public void A_trainer_that_does_not_ask_for_the_weights_is_refused()
    {
        AdaBoostEstimator estimator = _ml.Gan().AdaBoost(_small.StumpWithoutWeights());
        estimator.Invoking(e => e.Fit(_small.Unweighted())).Should().Throw<ArgumentException>().WithMessage("*exampleWeightColumnName*");
        estimator.Invoking(e => e.GetOutputSchema(SchemaShapes.Of(Wdbc.View(_ml).Schema))).Should().Throw<ArgumentException>();
        _ml.Gan().AdaBoost(_ml.Gan().AcGan()).Invoking(e => e.Fit(_small.Unweighted())).Should().Throw<ArgumentException>().WithMessage("*'Weight'*");
    }

    [Fact]
    public void A_trainer_that_asks_for_the_weights_and_ignores_them_is_remarked_upon()
    {
        _ml.Gan().AdaBoost(new IgnoringEstimator(_small.StumpWithoutWeights(), _small.Stump()), rounds: 3).Fit(_small.Unweighted());
        _warnings.Should().ContainSingle().Which.Should().Contain("same model");
    }

    [Fact]
    public void Cancellation_stops_between_two_rounds_and_progress_hears_each()
    {
        using CancellationTokenSource source = new();
        List<TrainingProgress> heard = [];
        AdaBoostEstimator.Options options = Options(100, 1);
        options.CancellationToken = source.Token;
        options.Progress = new ToldProgress(value =>
        {
            heard.Add(value);
            if (value.Epoch == 2)
            {
                source.Cancel();
            }
        });
        _ml.Gan().AdaBoost(_small.Stump(), options).Invoking(e => e.Fit(_small.Unweighted())).Should().Throw<OperationCanceledException>();
        heard.Select(value => value.Epoch).Should().Equal(1, 2);
        heard[0].Loss.Should().BeInRange(.01, .2);
    }

    [Fact]
    public void Wrong_columns_weights_settings_and_nulls_are_named()
    {
        IDataView data = Wdbc.View(_ml);
        GanCatalog gan = _ml.Gan();
        gan.AdaBoost(_small.Forest(), "X").Invoking(e => e.Fit(data)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("Could not find label column 'X'*");
        gan.AdaBoost(_small.Forest("Number"), exampleWeightColumnName: "Number").Invoking(e => e.Fit(data)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Schema mismatch for weight column 'Number': expected Single, got Int32*");
        gan.AdaBoost(_small.Forest()).Invoking(e => e.Fit(Wdbc.View(_ml, Wdbc.Features, new int[569]))).Should().Throw<ArgumentException>().WithMessage("*class*");
        foreach (float weight in new[] { -1, float.NaN, float.PositiveInfinity, 0 })
        {
            IDataView broken = _ml.Transforms.CustomMapping<Numbered, Weighted>((_, to) => to.Weight = weight, null).Fit(data).Transform(data);
            gan.AdaBoost(_small.Forest()).Invoking(e => e.Fit(broken)).Should().Throw<ArgumentException>().WithMessage("*Weight*");
        }

        gan.Invoking(g => g.AdaBoost(_small.Forest(), rounds: 0)).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AdaBoost(_small.Forest(), learningRate: double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AdaBoost(_small.Forest(), new AdaBoostEstimator.Options { Algorithm = (BoostingAlgorithm)5 })).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AdaBoost(null!)).Should().Throw<ArgumentNullException>();
        gan.Invoking(g => g.AdaBoost(_small.Forest(), (AdaBoostEstimator.Options)null!)).Should().Throw<ArgumentNullException>();
        gan.Invoking(g => g.AdaBoost(gan.AdaBoost(_small.Forest()))).Should().Throw<ArgumentException>().WithMessage("*boosted again*");
    }

    private static AdaBoostEstimator.Options Options(int rounds, double rate) =>
        new() { Rounds = rounds, LearningRate = rate, Algorithm = BoostingAlgorithm.Samme };

    /// <summary>Checks the columns like one trainer, and fits another.</summary>
    private sealed class IgnoringEstimator(IEstimator<ITransformer> fitted, IEstimator<ITransformer> checking) : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input) => fitted.Fit(input);

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => checking.GetOutputSchema(inputSchema);
    }

    private sealed class Numbered
    {
        public int Number { get; set; }
    }

    private sealed class Weighted
    {
        public float Weight { get; set; }
    }
}
