using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Tests.Imputation;

/// <summary>Imputers in pipelines: the steps before and behind, single rows, and the smallest tables.</summary>
public sealed class ImputerPipelineTests
{
    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Names => ["StackedAutoencoder", "Chained"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Between_a_scaler_an_encoder_and_a_tree_it_predicts_single_rows_as_the_view_does(string name)
    {
        IDataView data = View(_ => { });
        ITransformer model = _ml.Transforms.NormalizeMinMax("Age")
            .Append(Imputer(name, new("Age"), new("Sugar")))
            .Append(_ml.Transforms.Categorical.OneHotEncoding("Town", "City"))
            .Append(_ml.Transforms.Concatenate("Features", "Age", "Sugar", "Town"))
            .Append(_ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 3, numberOfLeaves: 3, minimumExampleCountPerLeaf: 3))
            .Fit(data);
        IDataView scored = model.Transform(data);
        float[] ages = [.. scored.GetColumn<float>("Age")];
        using PredictionEngine<Patient, Outcome> engine = _ml.Model.CreatePredictionEngine<Patient, Outcome>(model);
        Outcome[] single = [.. Patients().Select(patient => engine.Predict(patient))];
        Bits(single.Select(row => row.Score)).Should().Equal(Bits(scored.GetColumn<float>("Score")));
        Bits(single.Select(row => row.Age)).Should().Equal(Bits(ages));
        ages.Should().HaveCount(Patients().Count).And.OnlyContain(age => float.IsFinite(age));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_that_lacked_nothing_while_fitting_is_filled_when_it_lacks_a_cell_later(string name)
    {
        IDataView complete = _ml.Data.FilterRowsByMissingValues(View(_ => { }), "Age", "Sugar");
        ImputerTransformer model = Imputer(name, new("Age"), new("Sugar")).Fit(complete);
        float[] ages = [.. model.Transform(View(_ => { })).GetColumn<float>("Age")];
        float[] seen = [.. complete.GetColumn<float>("Age")];
        ages.Should().HaveCount(Patients().Count).And.OnlyContain(age => age >= seen.Min() && age <= seen.Max());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_constant_column_is_filled_with_its_constant(string name)
    {
        IDataView data = View(patient => patient.Sugar = float.IsNaN(patient.Sugar) ? float.NaN : 5.5f);
        Imputer(name, new("Age"), new("Sugar")).Fit(data).Transform(data).GetColumn<float>("Sugar").Should().AllBeEquivalentTo(5.5f);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_row_and_one_column_are_enough_to_fill_what_they_can(string name)
    {
        IDataView data = View(_ => { });
        IDataView one = _ml.Data.TakeRows(_ml.Data.FilterRowsByMissingValues(data, "Age", "Sugar"), 1);
        float age = one.GetColumn<float>("Age").Single();
        Imputer(name, new("Age"), new("Sugar")).Fit(one).Transform(data).GetColumn<float>("Age")
            .Should().Equal(Patients().Select(patient => float.IsNaN(patient.Age) ? age : patient.Age));
        Imputer(name, new InputOutputColumnPair("Age")).Fit(data).Transform(data).GetColumn<float>("Age")
            .Should().OnlyContain(value => float.IsFinite(value));
    }

    private IEstimator<ImputerTransformer> Imputer(string name, params InputOutputColumnPair[] columns) => name == "Chained"
        ? _ml.Gan().ChainedImputer(new ImputerEstimator.Options { Columns = columns })
        : _ml.Gan().StackedAutoencoderImputer(new StackedAutoencoderImputer.Options { Columns = columns, Members = 1, Epochs = 5, Seed = 7 });

    private IDataView View(Action<Patient> change)
    {
        List<Patient> patients = Patients();
        patients.ForEach(change);
        return _ml.Data.LoadFromEnumerable(patients);
    }

    private static List<Patient> Patients() => [.. Enumerable.Range(0, 60).Select(row => new Patient
    {
        Age = row % 4 == 1 ? float.NaN : 30 + (row * 7 % 23),
        Sugar = row % 6 == 2 ? float.NaN : 4 + (row * 7 % 23 / 5f),
        City = (row % 3) switch { 0 => "Oslo", 1 => "Rome", _ => "Lyon" },
        Fold = row / 5 % 3,
        Label = row * 7 % 23 > 11,
    })];

    private static int[] Bits(IEnumerable<float> values) => [.. values.Select(BitConverter.SingleToInt32Bits)];

    private sealed class Patient
    {
        public float Age { get; set; }

        public float Sugar { get; set; }

        public string City { get; set; } = "";

        public float Fold { get; set; }

        public bool Label { get; set; }
    }

    private sealed class Outcome
    {
        public float Score { get; set; }

        public float Age { get; set; }
    }
}
