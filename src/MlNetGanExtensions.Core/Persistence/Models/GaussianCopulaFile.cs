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
        float[] constants = reader.ReadSingles($"{name}/constants", NumberRule.Any, layout.Columns);
        CheckConstants(name, constants, layout);
        CopulaNumbers[] numbers = reader.ReadCopulaNumbers($"{name}/numbers", layout);
        CopulaStates[] states = reader.ReadCopulaStates($"{name}/states", layout);
        int latents = numbers.Length + states.Length;
        if (states.SelectMany(column => column.Group.Slots).Any(slot => slot >= 0 && constants[slot] != 0))
        {
            throw new ModelFormatException($"The array '{name}/constants' must be 0 in the slots of categories that vary.");
        }

        return new CopulaClass(number, constants, numbers, states, reader.ReadDoubles($"{name}/factor", NumberRule.Finite, latents, latents));
    }

    /// <summary>Whatever a file holds, made rows are of the kind that a generator promises.</summary>
    private static void CheckConstants(string name, float[] constants, SlotLayout layout)
    {
        foreach (int slot in layout.NumericSlots)
        {
            if (float.IsInfinity(constants[slot]))
            {
                throw new ModelFormatException($"Element {slot} of the array '{name}/constants' must be finite or NaN; it is infinite.");
            }
        }

        foreach (SlotGroup group in layout.Groups)
        {
            ReadOnlySpan<float> cells = constants.AsSpan(group.First, group.Count);
            if (cells.ContainsAnyExcept(0, 1) || cells.Count(1) > 1)
            {
                throw new ModelFormatException(
                    $"Elements {group.First} to {group.Last} of the array '{name}/constants' must be a single 1 among zeros, or zeros alone: they are one category.");
            }
        }
    }

    private static string Prefix(int number) => FormattableString.Invariant($"classes/{number}");
}
