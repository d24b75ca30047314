using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Tests.Imputation;

/// <summary>What an imputer tells its user: in the log, in errors and in annotations.</summary>
public sealed class ImputerMessagesTests
{
    private readonly MLContext _ml = new(1);
    private readonly List<LoggingEventArgs> _messages = [];

    public ImputerMessagesTests() => _ml.Log += (_, message) => _messages.Add(message);

    [Fact]
    public void A_warning_says_that_the_indicator_covers_every_slot_because_no_cell_was_missing()
    {
        Fit(all: false, "Missing").Should().Contain(message => message.Contains("'Missing'"));
        Fit(all: true, "Missing").Should().BeEmpty();
        Fit(all: false, null).Should().BeEmpty();

        IEnumerable<string> Fit(bool all, string? indicator)
        {
            _messages.Clear();
            List<Holes.Row> rows = Holes.Rows();
            rows.ForEach(row => row.Single = 1);
            _ml.Gan().ChainedImputer(new ImputerEstimator.Options
            {
                Columns = [new("Single")],
                IndicatorColumnName = indicator,
                IndicateAllSlots = all,
            }).Fit(_ml.Data.LoadFromEnumerable(rows));
            return Warnings();
        }
    }

    [Fact]
    public void A_warning_says_that_a_chain_did_not_settle()
    {
        ImputerEstimator.Options columns = new() { Columns = [new("Vector")] };
        _ml.Gan().ChainedImputer(columns, new ChainedImputerOptions { MaximumRounds = 1 }).Fit(Holes.View(_ml));
        Warnings().Should().ContainSingle().Which.Should().Contain("settled after 1 round");
        _messages.Clear();
        _ml.Gan().ChainedImputer(columns).Fit(Holes.View(_ml));
        Warnings().Should().BeEmpty();
    }

    [Fact]
    public void An_infinite_cell_s_row_and_the_caller_s_parameter_are_named()
    {
        List<Holes.Row> rows = Holes.Rows();
        rows[5].Vector[2] = float.NegativeInfinity;
        _ml.Gan().ChainedImputer("Vector").Invoking(imputer => imputer.Fit(_ml.Data.LoadFromEnumerable(rows)))
            .Should().Throw<ArgumentException>().WithMessage("Column 'Vector', slot 2,*row 5,*").WithParameterName("input");
        rows.ForEach(row => row.Vector[2] = float.NaN);
        _ml.Gan().ChainedImputer("Vector").Invoking(imputer => imputer.Fit(_ml.Data.LoadFromEnumerable(rows)))
            .Should().Throw<ArgumentException>().WithMessage("Column 'Vector', slot 2,*").WithParameterName("input");
    }

    [Fact]
    public void The_indicator_is_normalised_as_ML_NET_s_own_is()
    {
        IDataView data = Holes.View(_ml);
        DataViewSchema theirs = _ml.Transforms.IndicateMissingValues("Missing", "Vector").Fit(data).GetOutputSchema(data.Schema);
        DataViewSchema ours = _ml.Gan().ChainedImputer(new ImputerEstimator.Options { Columns = [new("Vector")], IndicatorColumnName = "Missing" })
            .Fit(data).GetOutputSchema(data.Schema);
        IsNormalized(ours).Should().Be(IsNormalized(theirs)).And.BeTrue();

        static bool IsNormalized(DataViewSchema schema)
        {
            bool value = false;
            schema["Missing"].Annotations.GetValue(AnnotationKinds.IsNormalized, ref value);
            return value;
        }
    }

    [Fact]
    public void Several_columns_have_a_short_form_for_chained_regressions_too()
    {
        IDataView data = Holes.View(_ml);
        IDataView filled = _ml.Gan().ChainedImputer([new("Filled", "Vector"), new("Single")]).Fit(data).Transform(data);
        filled.GetColumn<float[]>("Filled").SelectMany(row => row).Should().NotContain(float.NaN);
        filled.GetColumn<float>("Single").Should().NotContain(float.NaN);
        FluentActions.Invoking(() => _ml.Gan().ChainedImputer((InputOutputColumnPair[])null!)).Should().Throw<ArgumentNullException>();
    }

    private IEnumerable<string> Warnings() =>
        _messages.Where(message => message.Kind == ChannelMessageKind.Warning).Select(message => message.RawMessage);
}
