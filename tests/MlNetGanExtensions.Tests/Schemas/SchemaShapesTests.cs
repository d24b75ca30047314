using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Tests.Schemas;

public sealed class SchemaShapesTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void A_schema_s_shape_has_kinds_keys_and_annotations()
    {
        SchemaShape shape = SchemaShapes.Of(Data().Schema);
        SchemaShape.Column x = ColumnRules.FindVector(shape, "feature", "X");
        x.Annotations.Select(column => column.Name).Should().Contain("SlotNames");
        ColumnRules.FindKeyLabel(shape, "Class").IsKey.Should().BeTrue();
        ColumnRules.FindBooleanLabel(shape, "Label").Kind.Should().Be(SchemaShape.Column.VectorKind.Scalar);
    }

    [Fact]
    public void Added_columns_replace_those_of_the_same_name()
    {
        SchemaShape shape = SchemaShapes.Of(Data().Schema);
        SchemaShape renamed = SchemaShapes.Renamed(shape, "X", "Label");
        SchemaShape with = SchemaShapes.With(shape, renamed);
        with.Count.Should().Be(shape.Count);
        ColumnRules.FindVector(with, "feature", "Label").Annotations.Select(column => column.Name).Should().Contain("SlotNames");
    }

    [Fact]
    public void Errors_speak_as_ML_NET_s_own_do()
    {
        SchemaShape shape = SchemaShapes.Of(Data().Schema);
        string theirs = _ml.BinaryClassification.Trainers.SdcaLogisticRegression("Label", "Nowhere")
            .Invoking(trainer => trainer.GetOutputSchema(shape)).Should().Throw<ArgumentOutOfRangeException>().Which.Message;
        FluentActions.Invoking(() => ColumnRules.FindVector(shape, "feature", "Nowhere"))
            .Should().Throw<ArgumentOutOfRangeException>().Which.Message.Should().Be(theirs);
        FluentActions.Invoking(() => ColumnRules.FindVector(shape, "feature", "A"))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("Schema mismatch for feature column 'A': expected *, got Single*");
        FluentActions.Invoking(() => ColumnRules.FindBooleanLabel(shape, "Class"))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("Schema mismatch for label column 'Class': expected Boolean, got Key<*");
    }

    private IDataView Data()
    {
        IDataView rows = _ml.Data.LoadFromEnumerable([new Row { A = 1, B = 2, Label = true, Class = "c" }]);
        return _ml.Transforms.Concatenate("X", "A", "B").Append(_ml.Transforms.Conversion.MapValueToKey("Class")).Fit(rows).Transform(rows);
    }

    private sealed class Row
    {
        public float A { get; set; }

        public float B { get; set; }

        public bool Label { get; set; }

        public string Class { get; set; } = "";
    }
}
