using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Comparing;

public sealed class CompareRowsTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void Every_kind_of_column_is_compared_and_rows_against_themselves_are_alike()
    {
        IDataView rows = _ml.Transforms.Conversion.MapValueToKey("Town").Fit(Load(Patients(1, 80))).Transform(Load(Patients(1, 80)));

        SyntheticDataReport report = _ml.Gan().CompareRows(rows, rows);

        report.Columns.Select(column => (column.Name, column.IsCategory)).Should().Equal(
            ("Age", false), ("Visits", false), ("Smokes", true), ("Town", true), ("Note", true), ("x", false), ("Vector slots 1-2", true));
        report.Columns.Should().OnlyContain(column => column.Similarity == 1);
        report.Privacy.ExactCopies.Should().Be(80);
        report.Columns[0].Real!.MissingShare.Should().BePositive();
    }

    [Fact]
    public void Keys_are_compared_by_what_they_stand_for()
    {
        // The same towns, numbered in the order in which they occur: the numbers differ, the towns do not.
        Patient[] patients = Patients(1, 60);
        IDataView first = Keyed(patients);
        IDataView second = Keyed([.. patients.Reverse()]);

        SyntheticDataReport report = _ml.Gan().CompareRows(first, second, new CompareRowsOptions { ColumnNames = ["Town"] });

        report.Columns.Should().ContainSingle().Which.Similarity.Should().Be(1);
        report.Privacy.ExactCopies.Should().Be(60);
    }

    [Fact]
    public void Rare_categories_have_their_own_names_and_those_of_one_table_alone_are_seen()
    {
        Patient[] real = Patients(1, 60);
        real[7].Town = "Atlantis";
        Patient[] made = Patients(2, 60);
        made[3].Town = "Utopia";

        SyntheticDataReport report = _ml.Gan().CompareRows(Load(real), Load(made), new CompareRowsOptions { ColumnNames = ["Town"] });

        report.RareCategories.Lost.Should().Equal(new RareCategory("Town", "Atlantis", 1 / 60.0, 0));
        report.Columns[0].Similarity.Should().BeLessThan(1);
    }

    [Fact]
    public void Trees_see_what_the_nearest_rows_do_not_and_chance_stays_chance()
    {
        // The number of visits tells made rows: odd in all of them. Distances do not see it.
        Patient[] made = Patients(2, 400);
        foreach (Patient patient in made)
        {
            patient.Visits = (2 * (patient.Visits / 2)) + 1;
        }

        CompareRowsOptions options = new()
        {
            Detector = _ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options { Seed = 1, NumberOfThreads = 1, NumberOfIterations = 40, MinimumExampleCountPerLeaf = 5 }),
            DetectorName = "LightGBM",
            Seed = 1,
            HoldOut = Load(Patients(5, 100)),
        };

        SyntheticDataReport told = _ml.Gan().CompareRows(Load(Patients(1, 400)), Load(made), options);
        SyntheticDataReport same = _ml.Gan().CompareRows(Load(Patients(1, 400)), Load(Patients(2, 400)), options);

        told.Detectors.Select(detector => detector.Detector).Should().Equal("15 nearest rows", "LightGBM");
        told.Detectors[1].AreaUnderRoc.Should().BeGreaterThan(0.65).And.BeGreaterThan(told.Detectors[0].AreaUnderRoc);
        same.Detectors[1].AreaUnderRoc.Should().BeInRange(0.42, 0.58);
        same.Privacy.MembershipAuc.Should().BeInRange(0.4, 0.6);
    }

    [Fact]
    public void No_row_is_scored_by_a_model_that_has_seen_it()
    {
        // A detector that knows its training rows by heart finds nothing in fresh rows.
        SyntheticDataReport report = _ml.Gan().CompareRows(Load(Patients(1, 150)), Load(Patients(2, 150)), new CompareRowsOptions
        {
            Detector = _ml.BinaryClassification.Trainers.FastTree(numberOfLeaves: 100, numberOfTrees: 50, minimumExampleCountPerLeaf: 1),
            Seed = 1,
        });

        report.Detectors[1].AreaUnderRoc.Should().BeInRange(0.35, 0.65);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_on_any_number_of_threads()
    {
        string[] reports =
        [
            .. new[] { 1, 3 }.Select(threads => _ml.Gan().CompareRows(
                Load(Patients(1, 90)), Load(Patients(2, 70)), new CompareRowsOptions { Seed = 9, Threads = threads, NearestRowsLimit = 50 }).ToJson()),
        ];

        reports[0].Should().Be(reports[1]);
    }

    [Fact]
    public void What_cannot_be_compared_is_named_in_the_words_of_MLNet()
    {
        IDataView rows = Load(Patients(1, 20));
        IDataView dated = _ml.Data.LoadFromEnumerable([new Dated { Day = new DateTime(2020, 1, 1) }]);
        IDataView text = _ml.Data.LoadFromEnumerable([new Other { Age = "old" }]);

        ((Action[])[
            () => _ml.Gan().CompareRows(rows, rows, new CompareRowsOptions { ColumnNames = ["Weight"] }),
            () => _ml.Gan().CompareRows(dated, dated),
            () => _ml.Gan().CompareRows(rows, text, new CompareRowsOptions { ColumnNames = ["Age"] }),
            () => _ml.Gan().CompareRows(rows, text),
        ]).Zip(
        [
            "Could not find compared column 'Weight'*",
            "Schema mismatch for compared column 'Day': expected Key, Text, *got DateTime*",
            "Schema mismatch for compared column 'Age': expected Number as in the real rows, got Category*",
            "Could not find compared column 'Visits'*",
        ]).ToList().ForEach(pair => pair.First.Should().Throw<ArgumentOutOfRangeException>().WithMessage(pair.Second));
    }

    [Fact]
    public void A_trainer_that_takes_no_missing_numbers_is_named()
    {
        Action act = () => _ml.Gan().CompareRows(Load(Patients(1, 40)), Load(Patients(2, 40)), new CompareRowsOptions
        {
            Detector = new NaNScore(_ml),
            DetectorName = "plain",
        });

        act.Should().Throw<InvalidOperationException>().WithMessage("plain scored row * as NaN.*ReplaceMissingValues*");
    }

    [Fact]
    public void A_cancelled_comparison_reads_nothing()
    {
        Action act = () => _ml.Gan().CompareRows(
            Load(Patients(1, 5)), Load(Patients(1, 5)), new CompareRowsOptions { Cancellation = new CancellationToken(canceled: true) });

        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Trainers_measure_usefulness_with_probabilities_that_follow_the_seed()
    {
        UsefulnessRows rows = new(Sample(1, 80, out int[] first), first, Sample(2, 60, out int[] second), second, Sample(3, 90, out int[] third), third);
        IUsefulnessClassifier calibrated = _ml.Gan().UsefulnessClassifier("logistic", (context, _) => context.BinaryClassification.Trainers.LbfgsLogisticRegression());
        IUsefulnessClassifier logits = _ml.Gan().UsefulnessClassifier(
            "without probability", (context, _) => context.BinaryClassification.Trainers.SdcaNonCalibrated(new Microsoft.ML.Trainers.SdcaNonCalibratedBinaryTrainer.Options { NumberOfThreads = 1 }));

        UsefulnessReport ofCalibrated = Usefulness.Measure(rows, new SlotLayout(3, new SlotGroup(1, 2)), calibrated);
        UsefulnessReport[] ofLogits = [.. new ulong[] { 4, 4 }.Select(seed => Usefulness.Measure(rows, new SlotLayout(3, new SlotGroup(1, 2)), logits, seed))];

        ofCalibrated.Classifier.Should().Be("logistic");
        ofCalibrated.Made.AreaUnderRoc.Mean.Should().BeGreaterThan(0.8);
        ofCalibrated.Real.BrierScore.Mean.Should().BeLessThan(0.2);
        ofLogits[0].Made.BrierScore.Mean.Should().BeInRange(0, 0.25);
        ofLogits[0].ToJson().Should().Be(ofLogits[1].ToJson());
    }

    private static Matrix Sample(ulong seed, int rows, out int[] labels)
    {
        Matrix sample = new(rows, 3);
        labels = [.. Enumerable.Range(0, rows).Select(row => row % 2)];
        float[] normal = new float[rows];
        new RandomStream(seed, "sample").FillNormal(normal);
        for (int row = 0; row < rows; row++)
        {
            sample[row, 0] = normal[row] + (2.5f * labels[row]);
            sample[row, 1 + (row / 2 % 2)] = 1;
        }

        return sample;
    }

    private IDataView Load(Patient[] patients) => _ml.Data.LoadFromEnumerable(patients, Schema());

    private static SchemaDefinition Schema()
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Patient));
        SchemaDefinition.Column vector = schema[nameof(Patient.Vector)];
        vector.ColumnType = new VectorDataViewType(NumberDataViewType.Single, 3);
        vector.AddAnnotation("SlotNames", new VBuffer<ReadOnlyMemory<char>>(3, ["x".AsMemory(), "".AsMemory(), "".AsMemory()]), new VectorDataViewType(TextDataViewType.Instance, 3));
        vector.AddAnnotation("CategoricalSlotRanges", new VBuffer<int>(2, [1, 2]), new VectorDataViewType(NumberDataViewType.Int32, 1, 2));
        return schema;
    }

    private IDataView Keyed(Patient[] patients) => _ml.Transforms.Conversion.MapValueToKey("Town").Fit(Load(patients)).Transform(Load(patients));

    private static Patient[] Patients(ulong seed, int count)
    {
        RandomStream random = new(seed, "patients");
        string[] towns = ["Rome", "Oslo", "Bonn"];
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                int group = random.NextInt32(2);
                return new Patient
                {
                    Age = random.NextInt32(10) == 0 ? float.NaN : random.NextInt32(1000) / 10f,
                    Visits = random.NextInt32(10),
                    Smokes = random.NextInt32(2) == 0,
                    Town = towns[random.NextInt32(3)],
                    Note = random.NextInt32(3) == 0 ? string.Empty : "seen",
                    Vector = [random.NextInt32(50), group, 1 - group],
                };
            }),
        ];
    }

    private sealed class Patient
    {
        public float Age { get; set; }

        public int Visits { get; set; }

        public bool Smokes { get; set; }

        public string Town { get; set; } = string.Empty;

        public string Note { get; set; } = string.Empty;

        public float[] Vector { get; set; } = [];
    }

    private sealed class Dated
    {
        public DateTime Day { get; set; }
    }

    private sealed class Other
    {
        public string Age { get; set; } = string.Empty;
    }
}
