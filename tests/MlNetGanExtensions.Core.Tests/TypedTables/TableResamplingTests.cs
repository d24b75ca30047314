using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Core.Tests.Resampling;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Core.Tests.TypedTables;

/// <summary>Resampling and generation of tables and of rows of a class.</summary>
public sealed class TableResamplingTests
{
    public enum Town
    {
        Wuhan,
        Beijing,
    }

    [Theory]
    [MemberData(nameof(Resamplers.ForMixedTables), MemberType = typeof(Resamplers))]
    public void Originals_come_first_and_counts_are_exact(string resampler)
    {
        Table table = Table.FromRows(Patients());

        ResampledTable result = Resamplers.Make(resampler).Resample(table, "Died");

        result.Originals.Should().Be(32);
        result.Made.Should().Be(14);
        RandomTable.ShouldBeSame(result.Table.SelectRows([.. Enumerable.Range(0, 32)]), table);
        result.MadeRows()["Died"].ToText().Should().OnlyContain(text => text == "true");
        result.MadeRows().Describe().Should().Contain("Died: YesNo, 0 missing, 14 yes");
        ((CategoryColumn)result.MadeRows()["Home"]).ToCategories().Should().BeSubsetOf(["Wuhan", "Beijing", null]);
        ((NumberColumn)result.MadeRows()["Age"]).ToNumbers().Should().OnlyContain(age => age == Math.Round(age) || double.IsNaN(age));
    }

    [Theory]
    [MemberData(nameof(Resamplers.ForMixedTables), MemberType = typeof(Resamplers))]
    public void Rows_of_a_class_stay_the_same_objects(string resampler)
    {
        Patient[] patients = Patients();

        IReadOnlyList<Patient> result = Resamplers.Make(resampler).Resample(patients, nameof(Patient.Died));

        result.Should().HaveCount(46);
        result.Take(32).Zip(patients).Should().OnlyContain(pair => ReferenceEquals(pair.First, pair.Second));
        result.Skip(32).Should().OnlyContain(patient => patient.Died == true);
    }

    [Theory]
    [InlineData("Stage")]
    [InlineData("Home")]
    public void A_label_may_be_a_whole_number_or_a_category(string label)
    {
        Table table = Table.FromRows(Patients());

        ResampledTable result = Resamplers.Make("smote-nc").Resample(table, label);

        Enumerable.Range(0, result.Table.Rows).Where(row => !result.Table[label].IsMissing(row)).CountBy(result.Table[label].Text)
            .Select(pair => pair.Value).Distinct().Should().ContainSingle();
        result.MadeRows()[label].Missing.Should().Be(0);
        result.Table.Columns.Select(column => column.Name).Should().Equal(table.Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_column_of_weights_and_labels_of_other_kinds_are_refused()
    {
        Table table = Table.FromRows(Patients());
        IResampler resampler = Resamplers.Make("random");

        Error(() => resampler.Resample(table, "Died", weight: "Dose")).Should().StartWith("Column 'Dose' holds weights of rows, and a made row has none");
        Error(() => resampler.Resample(table, "Dose")).Should().StartWith("Expected the label column 'Dose' to be of kind YesNo, Category or WholeNumber; found Real.");
        Error(() => resampler.Resample(table, "died")).Should().StartWith("There is no column 'died'; there are 'Age', ");
        Error(() => resampler.Resample(table.SelectColumns("Died"), "Died")).Should().StartWith("The table has no column but the label 'Died'.");

        static string Error(Action action) => action.Should().Throw<ArgumentException>().Which.Message;
    }

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void A_generator_makes_tables(string generator)
    {
        Table table = Table.FromRows(Patients());

        TableGenerator fitted = Generators.Make(generator).FitTable(table, "Died");
        Table made = fitted.Generate(31, seed: 3);

        fitted.Labels.Should().Equal("false", "true");
        made["Died"].ToText().Should().Equal([.. Enumerable.Repeat("false", 23), .. Enumerable.Repeat("true", 8)]);
        made.Append(table).Rows.Should().Be(63);
        RandomTable.ShouldBeSame(fitted.Generate("true", 8, seed: 3), made.SelectRows([.. Enumerable.Range(23, 8)]));
        ((Action)(() => fitted.Generate("maybe", 1, 1))).Should().Throw<ArgumentException>().WithMessage("No row has the label 'maybe' in column 'Died'; found false, true.*");
    }

    [Fact]
    public void The_label_of_rows_may_be_a_property_that_the_compiler_knows()
    {
        Patient[] patients = Patients();

        IReadOnlyList<Patient> resampled = new SmoteNc().Resample(patients, patient => patient.Died);

        resampled.Should().BeEquivalentTo(new SmoteNc().Resample(patients, "Died"), options => options.WithStrictOrdering());
        ((Action)(() => new SmoteNc().Resample(patients, patient => patient.Stage + 1))).Should().Throw<ArgumentException>()
            .WithMessage("Expected a property of the row, as in 'row => row.Label'; found 'patient => (Convert(patient.Stage, Int32) + 1)'.*");
        ((Action)(() => new SmoteNc().Resample(patients, patient => patients[0].Died))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_table_without_a_label_is_one_class()
    {
        TableGenerator fitted = Generators.Make("vae").FitTable(Table.FromRows(Patients()));

        fitted.Generate(5, seed: 1).Rows.Should().Be(5);
        fitted.Labels.Should().BeEmpty();
        ((Action)(() => fitted.Generate("true", 1, 1))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Rows_of_a_class_come_back_with_equal_values()
    {
        Patient[] patients = Patients();

        Table table = Table.FromRows(patients);

        table.Columns.Select(column => (column.Name, column.Kind)).Should().Equal(
            ("Age", ColumnKind.WholeNumber), ("Dose", ColumnKind.Real), ("Died", ColumnKind.YesNo), ("Home", ColumnKind.Category),
            ("Note", ColumnKind.Category), ("Seen", ColumnKind.DateTime), ("Stage", ColumnKind.WholeNumber), ("IsOld", ColumnKind.YesNo));
        table.ToRows<Patient>().Should().BeEquivalentTo(patients, options => options.WithStrictOrdering());
    }

    [Fact]
    public void A_row_class_that_does_not_fit_is_an_error()
    {
        Table table = new TableBuilder().WholeNumber("Number", [300L, null]).Build();

        Error(() => table.ToRows<Patient>()).Should().Be("Column 'Number' has no property of its name in Patient.");
        Error(() => table.SelectRows([0]).ToRows<Small>()).Should().Be("Row 0 of column 'Number' is 300, too large for the property's type Byte.");
        Error(() => table.SelectRows([1]).ToRows<Small>()).Should()
            .Be("Row 0 of column 'Number' is missing, but the property is of type Byte, which holds no missing value; make it Byte?.");
        Error(() => new TableBuilder().Category("Number", ["a"]).Build().ToRows<Small>()).Should()
            .Be("Expected column 'Number' to be of kind WholeNumber, as its property in Small is; found Category.");
        Error(() => new TableBuilder().DateTime("Seen", [new DateTime(2020, 1, 2, 3, 4, 5)]).Build().ToRows<Visit>()).Should()
            .Be("Row 0 of column 'Seen' is 2020-01-02T03:04:05; the property's type DateOnly holds no time of day; make it DateTime.");
        Error(() => Table.FromRows([new { When = TimeSpan.Zero }])).Should().StartWith("Property 'When' is of type TimeSpan; expected a number, bool, ");

        static string Error(Action action) => action.Should().Throw<ArgumentException>().Which.Message;
    }

    private static Patient[] Patients() =>
    [
        .. Enumerable.Range(0, 32).Select(i => new Patient
        {
            Age = i % 5 == 0 ? null : 20 + (i * 7 % 50),
            Dose = i % 6 == 0 ? double.NaN : i * .1,
            Died = i < 2 ? null : i % 4 == 0 || i == 31,
            Home = i % 7 == 0 ? null : (Town)(i % 3 / 2),
            Note = i % 2 == 0 ? null : "a, b",
            Seen = new DateOnly(2020, 1, 1).AddDays(i),
            Stage = (short)(i % 3),
        }),
    ];

    private sealed class Patient
    {
        public int? Age { get; set; }

        public double Dose { get; init; }

        public bool? Died { get; set; }

        public Town? Home { get; set; }

        public string? Note { get; set; }

        public DateOnly Seen { get; set; }

        public short Stage { get; set; }

        public bool IsOld => Age > 60;
    }

    private sealed class Visit
    {
        public DateOnly Seen { get; set; }
    }

    private sealed class Small
    {
        public byte Number { get; set; }
    }
}
