using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Oversampling;

/// <summary>The values of made rows in every column of a schema.</summary>
internal sealed class MadeValues(MadeRows made, DataViewSchema.Column features, DataViewSchema.Column label)
{
    /// <summary>A reader of one column; the type was checked by the source.</summary>
    public MadeGetter<TValue> Getter<TValue>(DataViewSchema.Column column)
    {
        Delegate getter = column.Index == features.Index ? Features(made.Features)
            : column.Index == label.Index ? Label(made.Classes, label.Type)
            : Missing<TValue>(column.Type);
        return (MadeGetter<TValue>)getter;
    }

    private static MadeGetter<VBuffer<float>> Features(Matrix rows) => (int row, ref VBuffer<float> value) =>
    {
        VBufferEditor<float> editor = VBufferEditor.Create(ref value, rows.Columns);
        rows.Row(row).CopyTo(editor.Values);
        value = editor.Commit();
    };

    private static Delegate Label(IReadOnlyList<int> classes, DataViewType type) => type is not KeyDataViewType key
        ? (MadeGetter<bool>)((int row, ref bool value) => value = classes[row] == 1)
        : Type.GetTypeCode(key.RawType) switch
        {
            TypeCode.Byte => (MadeGetter<byte>)((int row, ref byte value) => value = (byte)(classes[row] + 1)),
            TypeCode.UInt16 => (MadeGetter<ushort>)((int row, ref ushort value) => value = (ushort)(classes[row] + 1)),
            TypeCode.UInt32 => (MadeGetter<uint>)((int row, ref uint value) => value = (uint)classes[row] + 1),
            _ => (MadeGetter<ulong>)((int row, ref ulong value) => value = (ulong)classes[row] + 1),
        };

    private static MadeGetter<TValue> Missing<TValue>(DataViewType type)
    {
        if (type is VectorDataViewType vector)
        {
            return vector.ItemType.RawType == typeof(float) ? As<TValue, VBuffer<float>>(MissingVector(vector.Size, float.NaN))
                : vector.ItemType.RawType == typeof(double) ? As<TValue, VBuffer<double>>(MissingVector(vector.Size, double.NaN))
                : (MadeGetter<TValue>)typeof(MadeValues)
                    .GetMethod(nameof(EmptyVector), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                    .MakeGenericMethod(vector.ItemType.RawType).Invoke(null, [vector.Size])!;
        }

        TValue missing = typeof(TValue) == typeof(float) ? Same<float, TValue>(float.NaN)
            : typeof(TValue) == typeof(double) ? Same<double, TValue>(double.NaN)
            : default!;
        return (int _, ref TValue value) => value = missing;
    }

    /// <summary>A vector of unknown size is empty; one of known size has NaN in every slot.</summary>
    private static MadeGetter<VBuffer<TItem>> MissingVector<TItem>(int size, TItem missing) => (int _, ref VBuffer<TItem> value) =>
    {
        VBufferEditor<TItem> editor = VBufferEditor.Create(ref value, size);
        editor.Values.Fill(missing);
        value = editor.Commit();
    };

    /// <summary>Items that cannot be NaN are their default, which is what a sparse vector leaves out.</summary>
    private static MadeGetter<VBuffer<TItem>> EmptyVector<TItem>(int size) => (int _, ref VBuffer<TItem> value) =>
        value = VBufferEditor.Create(ref value, size, valuesCount: 0).Commit();

    private static MadeGetter<TTo> As<TTo, TFrom>(MadeGetter<TFrom> getter) => (MadeGetter<TTo>)(Delegate)getter;

    private static TTo Same<TFrom, TTo>(TFrom value) => Unsafe.BitCast<TFrom, TTo>(value);
}
