using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Tests;

public sealed class FileSizeTests
{
    [Fact]
    public void Numbers_texts_and_names_are_counted_before_memory_is_taken()
    {
        GraphBuilder graph = new();
        graph.Constant([1f, 2, 3], 3);
        graph.Constant(["ä", "bc", ""], 3);
        ModelContent content = new(graph.Build("imputer"), "", [new("key", "é!")]);

        FluentActions.Invoking(() => ModelFile.CheckSize(content, most: 12 + 4 + 3)).Should().NotThrow();
        FluentActions.Invoking(() => ModelFile.CheckSize(content, most: 12 + 4 + 3 - 1))
            .Should().Throw<NotSupportedException>().WithMessage("This imputer has more numbers and texts than the 2 GB*");
    }

    [Fact]
    public void More_than_a_file_can_hold_is_refused()
    {
        GraphBuilder graph = new();
        string text = new('x', 1 << 20);
        graph.Constant(Enumerable.Repeat(text, 2048).ToArray(), 2048);

        FluentActions.Invoking(() => ModelFile.CheckSize(new ModelContent(graph.Build("table generator"), "", [])))
            .Should().Throw<NotSupportedException>();
    }
}
