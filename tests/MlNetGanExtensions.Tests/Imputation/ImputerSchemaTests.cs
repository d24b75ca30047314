using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Tests.Imputation;

/// <summary>Columns, annotations and errors of imputers.</summary>
public sealed class ImputerSchemaTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Slot_names_and_categories_stay_where_ML_NET_s_own_replacer_loses_them()
    {
        IDataView data = Encoded();
        DataViewSchema.Column theirs = _ml.Transforms.ReplaceMissingValues("Features").Fit(data).Transform(data).Schema["Features"];
        theirs.Annotations.Schema.Select(annotation => annotation.Name).Should().NotContain(AnnotationKinds.CategoricalSlotRanges);

        DataViewSchema.Column ours = _ml.Gan().ChainedImputer("Features").Fit(data).Transform(data).Schema["Features"];
        ours.Annotations.Schema.Select(annotation => annotation.Name).Should()
            .Equal(data.Schema["Features"].Annotations.Schema.Select(annotation => annotation.Name))
            .And.Contain([AnnotationKinds.SlotNames, AnnotationKinds.CategoricalSlotRanges]);
        CategoricalSlots.Of(ours).Groups.Should().Equal(CategoricalSlots.Of(data.Schema["Features"]).Groups).And.NotBeEmpty();
        SlotNames.Of(ours).Should().Equal(SlotNames.Of(data.Schema["Features"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("WereMissing")]
    public void What_is_promised_is_delivered(string? indicator)
    {
        IDataView data = Encoded();
        IEstimator<ImputerTransformer> estimator = _ml.Gan().ChainedImputer(new ImputerEstimator.Options
        {
            Columns = [new("Filled", "Features"), new("Age")],
            IndicatorColumnName = indicator,
        });
        SchemaShape promised = estimator.GetOutputSchema(SchemaShapes.Of(data.Schema));
        ImputerTransformer model = estimator.Fit(data);
        Describe(promised).Should().Equal(Describe(SchemaShapes.Of(model.GetOutputSchema(data.Schema))));
        Describe(promised).Should().Equal(Describe(SchemaShapes.Of(model.Transform(data).Schema)));
    }

    [Fact]
    public void The_indicator_names_the_slots_that_lacked_cells()
    {
        IDataView data = Encoded();
        IDataView result = _ml.Gan().ChainedImputer(new ImputerEstimator.Options
        {
            Columns = [new("Features"), new("Sugar")],
            IndicatorColumnName = "Missing",
        }).Fit(data).Transform(data);
        SlotNames.Of(result.Schema["Missing"]).Should().Equal("Features.Age", "Sugar");
        float[][] ages = [.. data.GetColumn<float[]>("Features")];
        float[] sugars = [.. data.GetColumn<float>("Sugar")];
        float[][] missing = [.. result.GetColumn<float[]>("Missing")];
        for (int row = 0; row < missing.Length; row++)
        {
            missing[row].Should().Equal(float.IsNaN(ages[row][0]) ? 1 : 0, float.IsNaN(sugars[row]) ? 1 : 0);
        }
    }

    [Fact]
    public void The_indicator_has_every_slot_where_nothing_was_missing_or_all_are_wanted()
    {
        IDataView data = Encoded();
        int Slots(ImputerEstimator.Options options)
        {
            options.IndicatorColumnName = "Missing";
            return ((VectorDataViewType)_ml.Gan().ChainedImputer(options).Fit(data).GetOutputSchema(data.Schema)["Missing"].Type).Size;
        }

        Slots(new ImputerEstimator.Options { Columns = [new("Complete")] }).Should().Be(1);
        Slots(new ImputerEstimator.Options { Columns = [new("Features")], IndicateAllSlots = true }).Should().Be(4);
        Slots(new ImputerEstimator.Options { Columns = [new("Features")] }).Should().Be(1);
    }

    [Fact]
    public void Zeros_that_a_sparse_vector_leaves_out_are_not_missing()
    {
        IDataView data = Encoded();
        float[][] before = [.. data.GetColumn<float[]>("Features")];
        float[][] after = [.. _ml.Gan().ChainedImputer("Features").Fit(data).Transform(data).GetColumn<float[]>("Features")];
        after.Select(row => row[1..]).Should().BeEquivalentTo(before.Select(row => row[1..]), options => options.WithStrictOrdering());
    }

    [Fact]
    public void Columns_that_are_missing_or_of_another_type_are_named_in_ML_NET_s_words()
    {
        IDataView data = Encoded();
        SchemaShape shape = SchemaShapes.Of(data.Schema);
        foreach (Func<object> act in new Func<object>[] { () => _ml.Gan().ChainedImputer("X").Fit(data), () => _ml.Gan().ChainedImputer("X").GetOutputSchema(shape) })
        {
            FluentActions.Invoking(act).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage("Could not find input column 'X'*").WithParameterName("inputSchema");
        }

        FluentActions.Invoking(() => _ml.Gan().StackedAutoencoderImputer("City").Fit(data)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Schema mismatch for input column 'City': expected Single or known-size vector of Single, got *");

        ImputerTransformer model = _ml.Gan().ChainedImputer("Features").Fit(data);
        IDataView other = _ml.Transforms.CopyColumns("Features", "Age").Fit(data).Transform(data);
        FluentActions.Invoking(() => model.Transform(other)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Schema mismatch for input column 'Features': expected Vector<Single, 4>, got Single*");
    }

    [Fact]
    public void Infinite_cells_empty_slots_and_no_rows_are_errors_that_name_column_and_slot()
    {
        List<Person> people = People();
        ImputerTransformer model = _ml.Gan().ChainedImputer("Age").Fit(_ml.Data.LoadFromEnumerable(people));
        people[3].Age = float.PositiveInfinity;
        IDataView infinite = _ml.Data.LoadFromEnumerable(people);
        FluentActions.Invoking(() => _ml.Gan().ChainedImputer("Age").Fit(infinite)).Should().Throw<ArgumentException>().WithMessage("Column 'Age' has an infinite cell*");
        FluentActions.Invoking(() => model.Transform(infinite).GetColumn<float>("Age").ToArray()).Should()
            .Throw<InvalidOperationException>().WithMessage("Column 'Age' has an infinite cell*");

        people.ForEach(person => person.Age = float.NaN);
        IDataView empty = _ml.Transforms.Concatenate("Both", "Sugar", "Age").Fit(infinite).Transform(_ml.Data.LoadFromEnumerable(people));
        FluentActions.Invoking(() => _ml.Gan().StackedAutoencoderImputer("Both").Fit(empty)).Should().Throw<ArgumentException>()
            .WithMessage("Column 'Both', slot 1 ('Age'), has no observed cell*");
        FluentActions.Invoking(() => _ml.Gan().ChainedImputer("Age").Fit(_ml.Data.SkipRows(infinite, 1_000))).Should().Throw<ArgumentException>().WithMessage("*at least one row*");
    }

    [Fact]
    public void Nulls_no_columns_and_outputs_that_clash_are_errors()
    {
        FluentActions.Invoking(() => _ml.Gan().StackedAutoencoderImputer((string)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => _ml.Gan().StackedAutoencoderImputer((StackedAutoencoderImputer.Options)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => _ml.Gan().StackedAutoencoderImputer((InputOutputColumnPair[])null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => _ml.Gan().StackedAutoencoderImputer([])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => _ml.Gan().StackedAutoencoderImputer([new("A", "B"), new("A", "C")])).Should().Throw<ArgumentException>().WithMessage("*'A'*");
        FluentActions.Invoking(() => _ml.Gan().StackedAutoencoderImputer("A", members: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => _ml.Gan().ChainedImputer("A").Fit(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => _ml.Gan().ChainedImputer("A").GetOutputSchema(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => _ml.Gan().Imputer(null!, "A")).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void The_options_are_the_core_s_with_the_same_defaults_and_the_paper_s_preset()
    {
        Compare(new StackedAutoencoderImputer.Options(), new StackedAutoencoderOptions());
        Compare(StackedAutoencoderImputer.Options.Paper(), StackedAutoencoderOptions.Paper());

        static void Compare(StackedAutoencoderImputer.Options ours, StackedAutoencoderOptions core)
        {
            foreach (System.Reflection.PropertyInfo property in typeof(StackedAutoencoderOptions).GetProperties().Where(property => property.Name != "Seed"))
            {
                object? value = typeof(StackedAutoencoderImputer.Options).GetProperty(property.Name)!.GetValue(ours);
                value.Should().BeEquivalentTo(property.GetValue(core), property.Name);
            }
        }
    }

    [Fact]
    public void Every_setting_reaches_the_core()
    {
        StackedAutoencoderImputer.Options options = new()
        {
            HiddenSizes = [3],
            Members = 2,
            Form = AutoencoderForm.Plain,
            Copies = 4,
            PatternShare = .1f,
            MaximumHiddenShare = .2f,
            SparsityThreshold = .3f,
            Epochs = 5,
            Patience = 7,
            ValidationShare = .4f,
            BatchSize = 8,
            LearningRate = .5f,
            Schedule = Networks.Training.LearningRateSchedule.Constant,
            L2 = .6f,
            Threads = 3,
        };
        StackedAutoencoderOptions core = options.ToCore(seed: 9);
        core.Seed.Should().Be(9);
        foreach (System.Reflection.PropertyInfo property in typeof(StackedAutoencoderOptions).GetProperties().Where(property => property.Name is not ("Seed" or "Executor")))
        {
            property.GetValue(core).Should().NotBeEquivalentTo(property.GetValue(new StackedAutoencoderOptions()), property.Name);
        }
    }

    [Fact]
    public void Options_are_copied()
    {
        ImputerEstimator.Options options = new() { Columns = [new("Age")] };
        ImputerEstimator estimator = _ml.Gan().ChainedImputer(options);
        options.Columns[0] = new("Nowhere");
        options.IndicatorColumnName = "Late";
        DataViewSchema schema = estimator.Fit(Encoded()).Transform(Encoded()).Schema;
        schema.GetColumnOrNull("Late").Should().BeNull();
    }

    [Fact]
    public void Hidden_sizes_are_copied_too()
    {
        StackedAutoencoderImputer.Options options = new() { Columns = [new("Features")], Members = 1, Epochs = 1, HiddenSizes = [4] };
        StackedAutoencoderImputer estimator = _ml.Gan().StackedAutoencoderImputer(options);
        options.HiddenSizes[0] = -1;
        estimator.Invoking(imputer => imputer.Fit(Encoded())).Should().NotThrow();
    }

    [Fact]
    public void An_executor_that_is_null_is_named_at_once() =>
        _ml.Gan().Invoking(gan => gan.StackedAutoencoderImputer(new StackedAutoencoderImputer.Options { Executor = null! }))
            .Should().Throw<ArgumentNullException>().WithParameterName("Executor");

    private static IEnumerable<string> Describe(SchemaShape shape) => shape
        .Select(column => $"{column.Name} {column.Kind} {column.ItemType} {column.IsKey} [{string.Join(",", column.Annotations.Select(a => a.Name).Order())}]")
        .Order();

    private IDataView Encoded()
    {
        IDataView rows = _ml.Data.LoadFromEnumerable(People());
        return _ml.Transforms.Categorical.OneHotEncoding("Town", "City")
            .Append(_ml.Transforms.Concatenate("Features", "Age", "Town"))
            .Fit(rows).Transform(rows);
    }

    private static List<Person> People() => [.. Enumerable.Range(0, 40).Select(row => new Person
    {
        Age = row % 4 == 0 ? float.NaN : 20 + row,
        Sugar = row % 5 == 0 ? float.NaN : 4 + (row % 3),
        Complete = row,
        City = (row % 3) switch { 0 => "Oslo", 1 => "Rome", _ => "Lyon" },
    })];

    private sealed class Person
    {
        public float Age { get; set; }

        public float Sugar { get; set; }

        public float Complete { get; set; }

        public string City { get; set; } = "";
    }
}
