using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of a <see cref="GaussianCopulaModel"/>.</summary>
internal static class GaussianCopulaFile
{
    public static ModelKind Kind { get; } = new("gaussian-copula", 1);

    public static void Save(GaussianCopulaModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddSlotCategories(model.Layout);
        writer.AddClassNumbers(model.Classes);
        int count = 0;
        foreach (CopulaClass fitted in model.Fitted)
        {
            Add(writer, Prefix(count++), fitted, model.Layout);
        }

        writer.Save(stream);
    }

    public static GaussianCopulaModel Read(ModelFileReader reader)
    {
        SlotLayout layout = reader.ReadSlotCategories();
        int[] numbers = reader.ReadClassNumbers();
        return new GaussianCopulaModel(layout, [.. numbers.Select((number, i) => ReadClass(reader, Prefix(i), number, layout))]);
    }

    private static void Add(ModelFileWriter writer, string name, CopulaClass fitted, SlotLayout layout)
    {
        writer.AddSingles($"{name}/constants", fitted.Constants, layout.Columns);
        writer.AddCopulaNumbers($"{name}/numbers", fitted.Numbers);
        writer.AddCopulaStates($"{name}/states", fitted.States);
        writer.AddDoubles($"{name}/factor", fitted.Factor, fitted.Latents, fitted.Latents);
    }

    private static CopulaClass ReadClass(ModelFileReader reader, string name, int number, SlotLayout layout)
    {
        CopulaNumbers[] numbers = reader.ReadCopulaNumbers($"{name}/numbers", layout);
        CopulaStates[] states = reader.ReadCopulaStates($"{name}/states", layout);
        float[] constants = reader.ReadConstants($"{name}/constants", layout, states.Select(column => column.Group));
        int latents = numbers.Length + states.Length;
        return new CopulaClass(number, constants, numbers, states, reader.ReadDoubles($"{name}/factor", NumberRule.Finite, latents, latents));
    }

    private static string Prefix(int number) => FormattableString.Invariant($"classes/{number}");
}
