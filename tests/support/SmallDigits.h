#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>

/// A few made-up images with ten classes, in IDX files, for tests that need images but not many: class c is a bright bar in
/// row 2 c.
namespace netwright::tests {

inline QByteArray bigEndian(quint32 number) {
    QByteArray bytes(4, 0);
    for (int place = 0; place < 4; ++place)
        bytes[place] = static_cast<char>(number >> (24 - 8 * place));
    return bytes;
}

/// Writes train-images.idx3-ubyte and train-labels.idx1-ubyte; returns the path of the first.
inline QString writeSmallDigits(const QString& folder, quint32 images = 160) {
    constexpr quint32 kSide = 28;
    QByteArray pixels = bigEndian(0x803) + bigEndian(images) + bigEndian(kSide) + bigEndian(kSide);
    QByteArray labels = bigEndian(0x801) + bigEndian(images);
    for (quint32 image = 0; image < images; ++image) {
        labels.append(static_cast<char>(image % 10));
        for (quint32 row = 0; row < kSide; ++row)
            for (quint32 column = 0; column < kSide; ++column)
                pixels.append(static_cast<char>(row / 2 == image % 10 + 2 ? 200 + (image + column) % 50 : (image * 3 + column * 7 + row) % 40));
    }
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/train-images.idx3-ubyte");
    for (const auto& [name, content] : {std::pair{path, pixels}, std::pair{folder + QStringLiteral("/train-labels.idx1-ubyte"), labels}}) {
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    return path;
}

} // namespace netwright::tests
