using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>The names that a table has for what its generator makes.</summary>
internal static class TableNames
{
    public static OnnxExportOptions Of(TableGenerator generator)
    {
        List<string> slots = [];
        List<IReadOnlyList<string>> categories = [];
        foreach (ColumnCode code in generator.Encoder.Codes)
        {
            if (code is CategoryCode texts)
            {
                categories.Add(texts.Categories);
                slots.AddRange(texts.Categories.Select(text => $"{code.Name}.{text}"));
            }
            else
            {
                slots.AddRange(Enumerable.Repeat(code.Name, code.Slots));
            }
        }

        return new OnnxExportOptions
        {
            ColumnNames = slots,
            CategoryNames = categories,
            ClassNames = generator.LabelColumn is null ? null : generator.Labels,
        };
    }
}
