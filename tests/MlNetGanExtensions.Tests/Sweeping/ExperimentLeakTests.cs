using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Sweeping;
using MlNetGanExtensions.Tests.Oversampling;
using MlNetGanExtensions.Tests.Saving;

namespace MlNetGanExtensions.Tests.Sweeping;

/// <summary>With every arm, in folds and in a split: what is scored are the held-out rows, all of them and no other, and nothing is learned from them.</summary>
public sealed class ExperimentLeakTests
{
    private const int Rows = 120;
    private const int Rare = 30;
    private const int InnerFolds = 3;

    private readonly MLContext _ml = new(1);
    private readonly WatchedTrainer _watch = new();
    private readonly RepeatedStratifiedKFold _folds =
        RepeatedStratifiedKFold.Create([.. TinyData.Rows(Rows, Rare).Select(row => row.Label ? 1 : 0)], 3, 1, seed: 2);

    public static TheoryData<ResamplerKind, bool> Arms
    {
        get
        {
            TheoryData<ResamplerKind, bool> arms = [];
            foreach (ResamplerKind kind in Enum.GetValues<ResamplerKind>())
            {
                arms.Add(kind, false);
                arms.Add(kind, true);
            }

            return arms;
        }
    }

    [Theory]
    [MemberData(nameof(Arms))]
    public void In_folds(ResamplerKind kind, bool tuned)
    {
        ImbalancedExperimentResult result = Run(TinyData.Rows(Rows, Rare), Arm(kind, tuned), validation: null);

        result.Trials.Select(trial => trial.Result.Failure).Should().AllBeEquivalentTo((string?)null);
        result.Trials[^1].Result.Folds.Select(fold => (fold.TrainingRows, fold.TestRows))
            .Should().Equal(_folds.Trials[0].Folds.Select(fold => (fold.Training.Length, fold.Test.Length)));
        CheckFits(result, tuned, [.. _folds.Trials[0].Folds.Select(fold => (Names(fold.Training), Names(fold.Test)))]);
    }

    [Theory]
    [MemberData(nameof(Arms))]
    public void In_a_split(ResamplerKind kind, bool tuned)
    {
        Fold fold = _folds.Trials[0].Folds[0];
        List<TinyData.Row> rows = TinyData.Rows(Rows, Rare);
        ImbalancedExperimentResult result = Run(Pick(rows, fold.Training), Arm(kind, tuned), Pick(rows, fold.Test));

        result.Trials.Select(trial => trial.Result.Failure).Should().AllBeEquivalentTo((string?)null);
        result.Trials[^1].Result.Folds.Select(part => (part.TrainingRows, part.TestRows)).Should().Equal((fold.Training.Length, fold.Test.Length));
        CheckFits(result, tuned, [(Names(fold.Training), Names(fold.Test))]);
        result.NothingIsAsGood.Should().BeTrue("one split has no spread");
    }

    [Theory]
    [MemberData(nameof(Arms))]
    public void Poisoned_held_out_rows_change_nothing_that_was_fitted(ResamplerKind kind, bool tuned)
    {
        Fold fold = _folds.Trials[0].Folds[0];
        List<TinyData.Row> poisoned = TinyData.Rows(Rows, Rare);
        foreach (int row in fold.Test)
        {
            poisoned[row].Features = [1e6f, -1e6f, 1e6f];
        }

        Run(TinyData.Rows(Rows, Rare), Arm(kind, tuned), validation: null);
        WatchedTrainer.Fitting[] clean = [.. _watch.Fits];
        _watch.Fits.Clear();
        Run(poisoned, Arm(kind, tuned), validation: null);

        IDataView probe = TinyData.View(_ml, 50, 10);
        int fits = (tuned ? InnerFolds : 0) + 1;
        int first = FitsOfNothing;
        for (int fit = first; fit < first + fits; fit++)
        {
            SavedModels.Bits(_watch.Fits[fit].Model!.Transform(probe), "Score").SelectMany(row => row)
                .Should().Equal(SavedModels.Bits(clean[fit].Model!.Transform(probe), "Score").SelectMany(row => row));
        }

        // The folds behind it do learn from the poison, so the comparison can fail.
        SavedModels.Bits(_watch.Fits[^2].Model!.Transform(probe), "Score").SelectMany(row => row)
            .Should().NotEqual(SavedModels.Bits(clean[^2].Model!.Transform(probe), "Score").SelectMany(row => row));
    }

    /// <summary>Each fold is fitted once to do nothing, before the arm that is looked at.</summary>
    private int FitsOfNothing => _folds.Trials[0].Folds.Count;

    private static ArmSettings Arm(ResamplerKind kind, bool tuned) => new()
    {
        Trainer = "watched",
        Resampler = new ResamplerSettings { Kind = kind, Rounds = 3, Amount = 1 },

        // Without a resampler the arm has to differ from the one that does nothing.
        CorrectPrior = !tuned,
        Imputer = kind == ResamplerKind.None ? ImputerKind.Mean : ImputerKind.None,
        Calibration = tuned ? MlNetGanExtensions.CrossFitting.CalibrationKind.Platt : MlNetGanExtensions.CrossFitting.CalibrationKind.None,
        TuneThreshold = tuned,
    };

    private ImbalancedExperimentResult Run(List<TinyData.Row> rows, ArmSettings arm, List<TinyData.Row>? validation) =>
        _ml.Gan().CreateImbalancedExperiment(_ml.Data.LoadFromEnumerable(rows), new ImbalancedExperimentOptions
        {
            Trainers = [_watch.Trainer],
            Tuner = new ListTuner(arm),
            Folds = validation is null ? _folds : null,
            ValidationData = validation is null ? null : _ml.Data.LoadFromEnumerable(validation),
            NumberOfInnerFolds = InnerFolds,
            Seed = 5,
        }).Run();

    private void CheckFits(ImbalancedExperimentResult result, bool tuned, (string[] Training, string[] Test)[] parts)
    {
        ArmSettings arm = result.Trials[^1].Settings;
        int inner = tuned ? InnerFolds : 0;
        WatchedTrainer.Fitting[] fits = [.. _watch.Fits.Skip(parts.Length).Take(parts.Length * (inner + 1))];
        for (int part = 0; part < parts.Length; part++)
        {
            WatchedTrainer.Fitting[] own = fits[(part * (inner + 1))..((part + 1) * (inner + 1))];
            own[^1].Scored.Keys.Should().BeEquivalentTo(parts[part].Test);
            own[^1].Rows.Should().Be(Enlarged(parts[part].Training.Length, arm));
            own[..^1].SelectMany(fit => fit.Scored.Keys).Should().BeEquivalentTo(own.Length > 1 ? parts[part].Training : [], "each training row is held out once");
        }
    }

    /// <summary>A quarter of the rows are rare, so evening out makes half as many rows as there are.</summary>
    private static int Enlarged(int rows, ArmSettings arm) => arm.Resampler.Kind
        is ResamplerKind.None or ResamplerKind.ClassWeights or ResamplerKind.DensityWeights ? rows : rows + (rows / 2);

    private static string[] Names(int[] rows) => [.. rows.Select(row => $"patient {row}")];

    private static List<TinyData.Row> Pick(List<TinyData.Row> rows, int[] picked) => [.. picked.Select(row => rows[row])];
}
