using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>A component read back from what is written of it gives the same rows and the same columns.</summary>
public sealed class AcGanContentTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void A_binary_component_comes_back()
    {
        Matrix holes = Wdbc.Features.Clone();
        holes[3, 3] = float.NaN;
        IDataView data = Wdbc.View(_ml, holes, Wdbc.Labels);
        RowMapping mapping = Mapping(_ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Members = 2, Epochs = 5, Seed = 1, Threshold = .3f }).Fit(data));
        AcGanBinaryComponent back = AcGanBinaryComponent.Read(Reread(mapping.Component.Content));
        back.Threshold.Should().Be(.3f);
        CheckSame(mapping, back, data, holes);
    }

    [Theory]
    [InlineData("Class")]
    [InlineData("Label")]
    [InlineData("Number")]
    [InlineData("Weight")]
    public void A_multiclass_component_comes_back_with_the_names_of_its_keys(string column)
    {
        IDataView data = Wdbc.View(_ml);
        data = _ml.Transforms.Conversion.MapValueToKey("Key", column).Fit(data).Transform(data);
        RowMapping mapping = Mapping(_ml.Gan().AcGanMulticlass(new AcGanMulticlassTrainer.Options
        {
            Members = 1,
            Epochs = 1,
            Seed = 1,
            LabelColumnName = "Key",
        }).Fit(data));
        CheckSame(mapping, AcGanMulticlassComponent.Read(Reread(mapping.Component.Content)), data, Wdbc.Features);
    }

    [Fact]
    public void Names_of_a_type_that_is_not_saved_are_left_out()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 4).Select(row => new Dated { Day = new DateTime(2020, 1, 1 + row) }));
        DataViewSchema.Column key = _ml.Transforms.Conversion.MapValueToKey("Key", "Day").Fit(data).Transform(data).Schema["Key"];
        KeyNames.Of(key, 4)!.Write().Should().BeNull();
        KeyNames.Read(null).Should().BeNull();
    }

    private static void CheckSame(RowMapping mapping, IRowComponent back, IDataView data, Matrix rows)
    {
        back.Apply(rows).Values.ToArray().Should().Equal(mapping.Component.Apply(rows).Values.ToArray());
        DataViewSchema expected = mapping.GetOutputSchema(data.Schema);
        DataViewSchema found = new RowMapping(back).GetOutputSchema(data.Schema);
        found.Select(SchemaText.OfColumn).Should().Equal(expected.Select(SchemaText.OfColumn));
        foreach (DataViewSchema.Column column in expected.Skip(data.Schema.Count))
        {
            foreach (string kind in new[] { "KeyValues", "TrainingLabelValues" }.Where(kind => column.Annotations.Schema.GetColumnOrNull(kind) is not null))
            {
                Values(found[column.Name], kind).Should().Equal(Values(column, kind));
            }
        }
    }

    private static string[] Values(DataViewSchema.Column column, string kind) => column.Annotations.Schema[kind].Type.ToString()!.Split(',')[0] switch
    {
        "Vector<String" => SchemaText.Texts(column, kind),
        "Vector<Boolean" => Texts<bool>(column, kind),
        "Vector<Int32" => Texts<int>(column, kind),
        _ => Texts<float>(column, kind),
    };

    private static string[] Texts<T>(DataViewSchema.Column column, string kind) =>
        [.. SchemaText.Annotation<VBuffer<T>>(column, kind).DenseValues().Select(value => $"{value}")];

    private static RowMapping Mapping(ITransformer transformer) => (RowMapping)transformer.GetType()
        .GetField("_mapping", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(transformer)!;

    private static ComponentContent Reread(ComponentContent content) =>
        content with { Description = JsonNode.Parse(content.Description.ToJsonString())!.AsObject() };

    private sealed class Dated
    {
        public DateTime Day { get; set; }
    }
}
