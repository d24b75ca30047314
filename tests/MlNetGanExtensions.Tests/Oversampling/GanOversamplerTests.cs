using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Tests.Oversampling;

public sealed class GanOversamplerTests
{
    private readonly MLContext _ml = new(1);

    public static TheoryData<GeneratorKind> Kinds => [.. Enum.GetValues<GeneratorKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Classes_are_evened_out_within_the_range_of_the_rare_class(GeneratorKind kind)
    {
        IDataView data = TinyData.View(_ml, 120, 30);
        IDataView enlarged = _ml.Gan().Oversample(data, Few(kind));
        bool[] labels = [.. enlarged.GetColumn<bool>("Label")];
        labels.Should().HaveCount(180);
        labels.Skip(120).Should().AllBeEquivalentTo(true);

        float[][] features = [.. enlarged.GetColumn<float[]>("Features")];
        features[..120].Should().BeEquivalentTo(data.GetColumn<float[]>("Features"), options => options.WithStrictOrdering());
        for (int slot = 0; slot < TinyData.Width; slot++)
        {
            float[] rare = [.. Enumerable.Range(0, 120).Where(row => labels[row]).Select(row => features[row][slot])];
            features.Skip(120).Select(row => row[slot]).Should().OnlyContain(value => value >= rare.Min() && value <= rare.Max());
        }
    }

    [Fact]
    public void Same_seed_same_rows_on_any_number_of_threads()
    {
        IDataView data = TinyData.View(_ml, 60, 20);
        float[][] Rows(ulong seed, int threads) =>
            [.. _ml.Gan().Oversample(data, Few(GeneratorKind.TabularGan, seed, threads)).GetColumn<float[]>("Features")];

        Rows(3, 1).Should().BeEquivalentTo(Rows(3, 2), options => options.WithStrictOrdering());
        Rows(3, 1).SelectMany(row => row).Should().NotEqual(Rows(4, 1).SelectMany(row => row));
    }

    [Fact]
    public void Categories_are_exactly_one_hot_or_all_zero()
    {
        IDataView rows = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 90).Select(row => new Patient
        {
            Age = row,
            City = (row % 3) switch { 0 => "Lyon", 1 => "Oslo", _ => "Rome" },
            Label = row % 3 == 0,
        }));
        IDataView data = _ml.Transforms.Categorical.OneHotEncoding("City")
            .Append(_ml.Transforms.Concatenate("Features", "Age", "City"))
            .Fit(rows).Transform(rows);
        float[][] made = [.. _ml.Gan().Oversample(data, Few(GeneratorKind.TabularGan)).GetColumn<float[]>("Features").Skip(90)];

        made.Should().HaveCount(30);

        // The rare class lives in one city alone.
        made.Should().OnlyContain(row => row[1] == 1 && row[2] == 0 && row[3] == 0);
    }

    [Fact]
    public void A_key_label_with_three_classes_is_evened_out_to_the_ratio()
    {
        IDataView rows = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 100).Select(row => new Visit
        {
            Features = [row, row % 7],
            Label = row < 60 ? "a" : row < 90 ? "b" : "c",
        }));
        IDataView data = _ml.Transforms.Conversion.MapValueToKey("Label").Fit(rows).Transform(rows);
        GanOversampler oversampler = _ml.Gan().GanOversampler(new GanOversampler.Options { Ratio = .5, Seed = 1, Rounds = 5 });
        uint[] keys = [.. _ml.Gan().Oversample(data, oversampler).GetColumn<uint>("Label")];
        keys.GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count())
            .Should().BeEquivalentTo(new Dictionary<uint, int> { [1] = 60, [2] = 30, [3] = 30 });
    }

    [Fact]
    public void Trees_learn_from_the_enlarged_rows_through_the_meta_estimator()
    {
        IDataView data = TinyData.View(_ml, 200, 20);
        ITransformer alone = Forest().Fit(data);
        ITransformer evened = Forest().WithOversampling(Few(GeneratorKind.TabularGan)).Fit(data);
        int Positives(ITransformer model) => model.Transform(data).GetColumn<bool>("PredictedLabel").Count(positive => positive);

        Positives(evened).Should().BeGreaterThan(Positives(alone));
    }

    [Fact]
    public void Any_resampler_of_the_core_makes_the_rows_that_it_makes_there()
    {
        IDataView data = TinyData.View(_ml, 100, 25);
        Matrix rows = Matrix.FromRows([.. data.GetColumn<float[]>("Features")]);
        int[] labels = [.. data.GetColumn<bool>("Label").Select(label => label ? 1 : 0)];
        foreach (Resampling.IResampler resampler in new Resampling.IResampler[] { new Resampling.Smote(), new Resampling.SmoteNc(), new Resampling.RandomOversampler() })
        {
            Resampling.ResampledRows expected = resampler.Resample(rows, labels, new SlotLayout(TinyData.Width));
            IDataView enlarged = _ml.Gan().Oversample(data, _ml.Gan().Oversampler(resampler));
            enlarged.GetColumn<float[]>("Features").SelectMany(row => row).Should().Equal(expected.Rows.Values.ToArray());
            enlarged.GetColumn<bool>("Label").Select(label => label ? 1 : 0).Should().Equal(expected.Labels);
        }
    }

    [Fact]
    public void Nothing_happens_where_classes_are_even()
    {
        IDataView data = TinyData.View(_ml, 40, 20);
        _ml.Gan().Oversample(data, Few(GeneratorKind.TabularGan)).Should().BeSameAs(data);
    }

    [Fact]
    public void The_log_says_how_many_rows_were_made()
    {
        List<string> messages = [];
        _ml.Log += (_, message) => messages.Add(message.RawMessage);
        _ml.Gan().Oversample(TinyData.View(_ml, 50, 10), Few(GeneratorKind.TabularGan));
        messages.Should().Contain("Class true of 'Label': 30 rows made from 10, 40 in all.");
    }

    [Theory]
    [InlineData(GeneratorKind.ArticleGan, true)]
    [InlineData(GeneratorKind.TabularVae, false)]
    public void A_collapsed_class_gives_a_warning(GeneratorKind kind, bool collapsed)
    {
        // Numbers that are all over the place, which a network that has hardly been trained is not.
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 300).Select(row => new Visit
        {
            Features = [row % 50 < 25 ? row % 25 : 1e6f - (row % 25), row % 7 == 0 ? 1000 : row % 7],
            Label = row % 3 == 0 ? "rare" : "common",
        }));
        data = _ml.Transforms.Conversion.MapValueToKey("Label").Fit(data).Transform(data);
        List<string> messages = [];
        _ml.Log += (_, message) =>
        {
            if (message.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Warning)
            {
                messages.Add(message.RawMessage);
            }
        };

        _ml.Gan().Oversample(data, _ml.Gan().GanOversampler(
            new GanOversampler.Options { Generator = kind, Seed = 1, Rounds = kind == GeneratorKind.TabularVae ? 500 : 1 }));

        messages.Any(message => message.StartsWith("The made rows of class with key 1 of 'Label' vary far less than its real rows", StringComparison.Ordinal))
            .Should().Be(collapsed);
    }

    [Fact]
    public void One_class_alone_is_an_error_that_says_so() =>
        FluentActions.Invoking(() => _ml.Gan().Oversample(TinyData.View(_ml, 20, 0)))
            .Should().Throw<ArgumentException>().WithMessage("*class*");

    [Fact]
    public void Wrong_columns_are_named_in_ML_NET_s_words()
    {
        IDataView data = TinyData.View(_ml, 20, 5);
        FluentActions.Invoking(() => _ml.Gan().Oversample(data, "Nowhere"))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("Could not find label column 'Nowhere'*");
        FluentActions.Invoking(() => _ml.Gan().GanOversampler("Name").Fit(data))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("Schema mismatch for label column 'Name': expected Boolean or Key, got String*");
        FluentActions.Invoking(() => _ml.Gan().Oversample(data, "Label", "Weight"))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("Schema mismatch for feature column 'Weight': expected known-size vector of Single, got Single*");
    }

    [Fact]
    public void A_token_that_is_cancelled_stops_the_fit()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        GanOversampler oversampler = _ml.Gan().GanOversampler(new GanOversampler.Options { CancellationToken = source.Token });
        oversampler.Invoking(step => step.Fit(TinyData.View(_ml, 20, 5))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Settings_out_of_range_and_nulls_are_named()
    {
        FluentActions.Invoking(() => _ml.Gan().GanOversampler(ratio: 1.5)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Ratio");
        FluentActions.Invoking(() => _ml.Gan().GanOversampler(new GanOversampler.Options { Rounds = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => _ml.Gan().GanOversampler((GanOversampler.Options)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => _ml.Gan().GanOversampler(labelColumnName: null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => _ml.Gan().Oversample(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Forest().WithOversampling(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Options_are_copied()
    {
        GanOversampler.Options options = new() { Ratio = 1, Seed = 1, Rounds = 5 };
        GanOversampler oversampler = _ml.Gan().GanOversampler(options);
        options.Ratio = 0;
        _ml.Gan().Oversample(TinyData.View(_ml, 20, 5), oversampler).GetColumn<bool>("Label").Should().HaveCount(30);
    }

    private GanOversampler Few(GeneratorKind kind, ulong seed = 1, int threads = 1) =>
        _ml.Gan().GanOversampler(new GanOversampler.Options { Generator = kind, Seed = seed, Threads = threads, Rounds = 30 });

    private IEstimator<ITransformer> Forest() => _ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 20, numberOfLeaves: 8);

    private sealed class Patient
    {
        public float Age { get; set; }

        public string City { get; set; } = "";

        public bool Label { get; set; }
    }

    private sealed class Visit
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [];

        public string Label { get; set; } = "";
    }
}
