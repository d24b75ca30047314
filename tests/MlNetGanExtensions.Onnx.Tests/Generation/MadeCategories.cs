using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

/// <summary>The categories that a file names beside the slots.</summary>
internal static class MadeCategories
{
    /// <summary>They must be exactly those of the slots.</summary>
    public static void Check(IReadOnlyDictionary<string, Matrix> found, SlotLayout layout)
    {
        if (layout.Groups.Count == 0)
        {
            found.Should().NotContainKey(OnnxNames.Categories);
            return;
        }

        Matrix categories = found[OnnxNames.Categories];
        Matrix rows = found[OnnxNames.Made];
        (categories.Rows, categories.Columns).Should().Be((rows.Rows, layout.Groups.Count));
        for (int row = 0; row < rows.Rows; row++)
        {
            for (int i = 0; i < layout.Groups.Count; i++)
            {
                SlotGroup group = layout.Groups[i];
                categories[row, i].Should().Be(rows.Row(row).Slice(group.First, group.Count).IndexOf(1f));
            }
        }
    }
}
