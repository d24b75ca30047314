using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Classification;

/// <summary>The values that the classes of a key column stand for: texts, numbers or any other primitive type.</summary>
/// <remarks>They are copied: annotations may hold on to the whole training data.</remarks>
internal sealed class KeyNames
{
    private static readonly MethodInfo ReadValues = Method(nameof(ReadAll));
    private static readonly MethodInfo AddValues = Method(nameof(AddAll));
    private static readonly PrimitiveDataViewType[] Saved =
    [
        TextDataViewType.Instance, BooleanDataViewType.Instance, NumberDataViewType.Single, NumberDataViewType.Double,
        NumberDataViewType.SByte, NumberDataViewType.Int16, NumberDataViewType.Int32, NumberDataViewType.Int64,
        NumberDataViewType.Byte, NumberDataViewType.UInt16, NumberDataViewType.UInt32, NumberDataViewType.UInt64,
    ];

    private readonly VectorDataViewType _type;
    private readonly Array _values;

    private KeyNames(PrimitiveDataViewType itemType, Array values)
    {
        _type = new VectorDataViewType(itemType, values.Length);
        _values = values;
    }

    public bool AreTexts => _type.ItemType is TextDataViewType;

    /// <summary>Reads the values; null where the column has none, as after a hash.</summary>
    public static KeyNames? Of(DataViewSchema.Column column, int classes)
    {
        if (column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.KeyValues)?.Type is not VectorDataViewType type || type.Size != classes)
        {
            return null;
        }

        Array values = (Array)ReadValues.MakeGenericMethod(type.ItemType.RawType).Invoke(null, [column])!;
        return new KeyNames(type.ItemType, values);
    }

    /// <summary>A stand-in for the values that a label column promises, of the same type; null where it promises none.</summary>
    public static KeyNames? Promised(SchemaShape.Column label) =>
        label.Annotations.FirstOrDefault(kind => kind.Name == AnnotationKinds.KeyValues) is { Kind: SchemaShape.Column.VectorKind.Vector } values
            ? new KeyNames((PrimitiveDataViewType)values.ItemType, Array.CreateInstance(values.ItemType.RawType, 1))
            : null;

    /// <summary>The values as texts, in the invariant culture.</summary>
    public string[] Texts() => [.. _values.Cast<object>().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")];

    /// <summary>Adds them as an annotation.</summary>
    public void AddTo(DataViewSchema.Annotations.Builder builder, string kind) =>
        AddValues.MakeGenericMethod(_type.ItemType.RawType).Invoke(null, [builder, kind, _type, _values]);

    /// <summary>For a model file; null for values that are neither text, number nor Boolean: their names do not survive.</summary>
    public JsonObject? Write()
    {
        int type = Array.IndexOf(Saved, _type.ItemType);
        return type < 0
            ? null
            : new JsonObject
            {
                ["type"] = Saved[type].ToString(),
                ["values"] = new JsonArray([.. _values.Cast<object>().Select(value =>
                    (JsonNode?)JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)))]),
            };
    }

    public static KeyNames? Read(JsonNode? names)
    {
        if (names is null)
        {
            return null;
        }

        PrimitiveDataViewType type = Array.Find(Saved, candidate => candidate.ToString() == names["type"]!.GetValue<string>())
            ?? throw new FormatException($"Keys cannot stand for values of type {names["type"]}.");
        string[] texts = [.. names["values"]!.AsArray().Select(value => value!.GetValue<string>())];
        Array values = Array.CreateInstance(type.RawType, texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            object value = type is TextDataViewType ? texts[i].AsMemory() : Convert.ChangeType(texts[i], type.RawType, CultureInfo.InvariantCulture);
            values.SetValue(value, i);
        }

        return new KeyNames(type, values);
    }

    private static TValue[] ReadAll<TValue>(DataViewSchema.Column column)
    {
        VBuffer<TValue> values = default;
        column.Annotations.GetValue(AnnotationKinds.KeyValues, ref values);
        return [.. values.DenseValues()];
    }

    private static void AddAll<TValue>(DataViewSchema.Annotations.Builder builder, string kind, VectorDataViewType type, TValue[] values)
    {
        VBuffer<TValue> buffer = new(values.Length, values);
        builder.Add(kind, type, (ref VBuffer<TValue> target) => buffer.CopyTo(ref target));
    }

    private static MethodInfo Method(string name) =>
        typeof(KeyNames).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
