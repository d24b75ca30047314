using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>What ML.NET's own components are put through in its repository, and what scikit-learn asks of every estimator, for each of ours.</summary>
public sealed class ConformanceTests
{
    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Components => ConformanceCases.Names;

    [Theory]
    [MemberData(nameof(Components))]
    public void The_promised_schema_is_the_delivered_one(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        IEstimator<ITransformer> estimator = Create(name);
        string[] promised = Describe(estimator.GetOutputSchema(SchemaShapes.Of(data.Schema)));
        ITransformer model = Fit(name, data);
        Describe(SchemaShapes.Of(model.GetOutputSchema(data.Schema))).Should().Equal(promised);
        Describe(SchemaShapes.Of(model.Transform(data).Schema)).Should().Equal(promised);
        if (model.IsRowToRowMapper)
        {
            Describe(SchemaShapes.Of(model.GetRowToRowMapper(data.Schema).OutputSchema)).Should().Equal(promised);
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_needed_column_that_is_missing_or_a_text_is_out_of_range_before_and_after_fitting(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        ITransformer model = Fit(name, data);
        string needed = ConformanceCases.Find(name).NeededColumn;
        IDataView without = _ml.Transforms.DropColumns(needed).Fit(data).Transform(data);
        IDataView text = _ml.Transforms.CopyColumns(needed, "Text").Fit(data).Transform(data);
        foreach (IDataView bad in new[] { without, text })
        {
            FluentActions.Invoking(() => Create(name).GetOutputSchema(SchemaShapes.Of(bad.Schema))).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*'{needed}'*");
            FluentActions.Invoking(() => Create(name).Fit(bad)).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*'{needed}'*");
            if (ConformanceCases.Find(name).TransformerNeedsColumns)
            {
                FluentActions.Invoking(() => model.GetOutputSchema(bad.Schema)).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*'{needed}'*");
                FluentActions.Invoking(() => model.Transform(bad)).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*'{needed}'*");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_loaded_model_has_the_same_columns_types_and_values_and_refuses_the_same_data(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        ITransformer model = Fit(name, data);
        using MemoryStream file = new();
        _ml.Model.Save(model, data.Schema, file);
        ITransformer loaded = new MLContext().Model.Load(file, out DataViewSchema input);

        input.Where(column => !column.IsHidden).Select(column => column.Name)
            .Should().Equal(Cells.Visible(data.Schema).Select(column => column.Name));
        IDataView expected = model.Transform(data);
        IDataView found = loaded.Transform(data);
        Cells.Visible(found.Schema).Select(column => $"{column.Name} {column.Type}").Order()
            .Should().Equal(Cells.Visible(expected.Schema).Select(column => $"{column.Name} {column.Type}").Order());
        Cells.Read(found, ByName(found)).Should().Equal(Cells.Read(expected, ByName(expected)));

        IDataView without = _ml.Transforms.DropColumns(ConformanceCases.Find(name).NeededColumn).Fit(data).Transform(data);
        if (ConformanceCases.Find(name).TransformerNeedsColumns)
        {
            FluentActions.Invoking(() => loaded.Transform(without)).Should().Throw<ArgumentOutOfRangeException>();
        }

        // A typed model from the file is as good as the fitted one.
        IDataView unwrapped = _ml.Gan().Unwrap(loaded).Transform(data);
        Cells.Read(unwrapped, ByName(unwrapped)).Should().Equal(Cells.Read(expected, ByName(expected)));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Rows_that_are_mapped_one_by_one_are_those_of_the_view(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        ITransformer model = Fit(name, data);
        model.IsRowToRowMapper.Should().BeTrue();
        IRowToRowMapper mapper = model.GetRowToRowMapper(data.Schema);
        mapper.InputSchema.Should().BeSameAs(data.Schema);
        DataViewSchema.Column[] columns = Cells.Visible(mapper.OutputSchema);

        // The dependencies that the mapper names must be enough.
        using DataViewRowCursor cursor = data.GetRowCursor(mapper.GetDependencies(columns));
        using DataViewRow row = mapper.GetRow(cursor, columns);
        Func<string> read = Cells.Reader(row, columns);
        List<string> mapped = [];
        while (cursor.MoveNext())
        {
            mapped.Add(read());
        }

        IDataView view = model.Transform(data);
        mapped.Should().Equal(Cells.Read(view, columns.Select(column => view.Schema[column.Name])));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Each_column_alone_is_what_it_is_among_all(string name)
    {
        IDataView view = Fit(name, ConformanceCases.Data(_ml)).Transform(ConformanceCases.Data(_ml));
        DataViewSchema.Column[] columns = Cells.Visible(view.Schema);
        List<string> all = Cells.Read(view);
        for (int i = 0; i < columns.Length; i++)
        {
            Cells.Read(view, [columns[i]]).Should().Equal(all.Select(row => row.Split(" | ")[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Four_cursors_at_once_and_eight_threads_give_the_values_of_one(string name)
    {
        IDataView data = _ml.Data.Cache(ConformanceCases.Data(_ml));
        IDataView view = Fit(name, data).Transform(data);
        List<string> alone = Cells.Read(view);
        DataViewSchema.Column[] columns = Cells.Visible(view.Schema);
        DataViewRowCursor[] set = view.GetRowCursorSet(columns, 4);
        List<string>[] parts = new List<string>[set.Length];
        Parallel.For(0, set.Length, i =>
        {
            using (set[i])
            {
                parts[i] = Cells.Read(set[i], columns);
            }

            set[i].Dispose();
        });
        parts.SelectMany(part => part).Order(StringComparer.Ordinal).Should().Equal(alone.Order(StringComparer.Ordinal));
        Parallel.For(0, 8, _ => Cells.Read(view).Should().Equal(alone));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Fitting_again_gives_the_same_and_leaves_the_data_as_they_were(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        List<string> before = Cells.Read(data);
        IEstimator<ITransformer> estimator = Create(name);
        List<string> first = LearnedRows.Of(estimator, data);
        LearnedRows.Of(estimator, _ml.Data.TakeRows(data, Rows - 9)).Should().NotEqual(first);
        LearnedRows.Of(estimator, data).Should().Equal(first);
        Cells.Read(data).Should().Equal(before);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_row_s_result_does_not_depend_on_its_company_or_its_place(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        ITransformer model = Fit(name, data);
        List<string> all = Cells.Read(model.Transform(data));
        Cells.Read(model.Transform(_ml.Data.TakeRows(_ml.Data.SkipRows(data, 11), 13))).Should().Equal(all[11..24]);
        IDataView shuffled = _ml.Data.ShuffleRows(data, seed: 3);
        Cells.Read(model.Transform(shuffled)).Order(StringComparer.Ordinal).Should().Equal(all.Order(StringComparer.Ordinal));
        Cells.Read(_ml.Data.ShuffleRows(model.Transform(data), seed: 3)).Order(StringComparer.Ordinal).Should().Equal(all.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Without_a_seed_of_its_own_a_context_s_seed_decides(string name)
    {
        List<string> Result(int seed)
        {
            MLContext ml = new(seed);
            return LearnedRows.Of(ConformanceCases.Find(name).Create(ml, null), ConformanceCases.Data(ml));
        }

        Result(5).Should().Equal(Result(5));
        if (ConformanceCases.Find(name).HasSeed)
        {
            Result(5).Should().NotEqual(Result(6));
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Nulls_are_named(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        ITransformer model = Fit(name, data);
        FluentActions.Invoking(() => Create(name).Fit(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Create(name).GetOutputSchema(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => model.Transform(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => model.GetOutputSchema(null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Too_few_rows_are_an_argument_error_that_says_what_is_missing_and_enough_rows_work(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        for (int rows = 0; rows <= 2; rows++)
        {
            IDataView few = rows == 0 ? _ml.Data.SkipRows(data, Rows) : _ml.Data.TakeRows(data, rows);
            if (ConformanceCases.Find(name).TooFew.Of(rows) is { } message)
            {
                FluentActions.Invoking(() => Create(name).Fit(few)).Should().Throw<ArgumentException>().WithMessage($"{message}*");
            }
            else
            {
                Create(name).Fit(few).Transform(few).GetColumn<int>("Id").Should().Equal(Enumerable.Range(0, rows));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Views_know_their_rows_and_can_be_looked_at(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        IDataView view = Fit(name, data).Transform(data);
        view.GetRowCount().Should().Be(data.GetRowCount());
        view.Preview(maxRows: 5).RowView.Should().HaveCount(5);
        view.GetColumn<int>("Id").Should().Equal(Enumerable.Range(0, Rows));
    }

    private const int Rows = ConformanceCases.Rows;

    private IEstimator<ITransformer> Create(string name) => ConformanceCases.Find(name).Create(_ml, 7);

    /// <summary>Fits as a chain does, whose one call of Transform an oversampler answers with more rows.</summary>
    private ITransformer Fit(string name, IDataView data)
    {
        ITransformer model = Create(name).Fit(data);
        model.Transform(data);
        return model;
    }

    private static IEnumerable<DataViewSchema.Column> ByName(IDataView view) =>
        Cells.Visible(view.Schema).OrderBy(column => column.Name, StringComparer.Ordinal);

    private static string[] Describe(SchemaShape shape) =>
    [
        .. shape
            .Select(column => $"{column.Name} {column.Kind} {column.ItemType} {column.IsKey} "
                + string.Join(",", column.Annotations.Select(annotation => $"{annotation.Name} {annotation.Kind} {annotation.ItemType}").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];
}
