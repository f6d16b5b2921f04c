#include "ui/document/ProblemText.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace netwright::document {
namespace {

/// The sentences of the checks, with %1, %2, … where they differ; more special ones first. Parts of sentences at the end.
constexpr const char* kPatterns[] = {
    QT_TRANSLATE_NOOP("Problem", "The network is empty."),
    QT_TRANSLATE_NOOP("Problem", "The network has no output, so there is nothing to learn."),
    QT_TRANSLATE_NOOP("Problem", "Add an output, such as Classification or Regression, and connect it."),
    QT_TRANSLATE_NOOP("Problem", "The input “%1” of %2 is not connected."),
    QT_TRANSLATE_NOOP("Problem", "The input of %1 is not connected."),
    QT_TRANSLATE_NOOP("Problem", "Drag a wire from an output to it, or delete the node."),
    QT_TRANSLATE_NOOP("Problem", "%1 wires end at the port “%2” of %3, which takes one."),
    QT_TRANSLATE_NOOP("Problem", "Remove all but one, or join them with Add or Concat first."),
    QT_TRANSLATE_NOOP("Problem", "%1 is muted and has no input to pass on, so what follows gets nothing."),
    QT_TRANSLATE_NOOP("Problem", "Unmute it, or connect something else."),
    QT_TRANSLATE_NOOP("Problem", "A wire uses the input port “%1”, which does not exist."),
    QT_TRANSLATE_NOOP("Problem", "A wire uses the output port “%1”, which does not exist."),
    QT_TRANSLATE_NOOP("Problem", "Remove the wire."),
    QT_TRANSLATE_NOOP("Problem", "There is no layer type “%1”."),
    QT_TRANSLATE_NOOP("Problem", "Choose a layer from the palette."),
    QT_TRANSLATE_NOOP("Problem", "Did you mean “%1”?"),
    QT_TRANSLATE_NOOP("Problem", "Nothing uses the result of %1."),
    QT_TRANSLATE_NOOP("Problem", "Connect it, or delete it."),
    QT_TRANSLATE_NOOP("Problem", "The wires go round in a circle: %1."),
    QT_TRANSLATE_NOOP("Problem", "Remove one of these wires: data may only flow forwards."),
    QT_TRANSLATE_NOOP("Problem", "Opened up, the groups of this network hold more than %1 layers."),
    QT_TRANSLATE_NOOP("Problem", "Choose smaller repeat counts."),
    QT_TRANSLATE_NOOP("Problem", "%1 stands outside of any group."),
    QT_TRANSLATE_NOOP("Problem", "Delete it, or move it into a group."),
    QT_TRANSLATE_NOOP("Problem", "Two ports of this group are called “%1”."),
    QT_TRANSLATE_NOOP("Problem", "Rename one of them inside the group."),
    QT_TRANSLATE_NOOP("Problem", "Give it one input for each output, or set its repeat count to 1."),
    QT_TRANSLATE_NOOP("Problem", "%1 does not say whose weights it uses."),
    QT_TRANSLATE_NOOP("Problem", "There is no layer “%1” here whose weights could be shared."),
    QT_TRANSLATE_NOOP("Problem", "Choose a layer or group of the same canvas."),
    QT_TRANSLATE_NOOP("Problem", "The wire %1 is there twice."),
    QT_TRANSLATE_NOOP("Problem", "Remove one of the two."),
    QT_TRANSLATE_NOOP("Problem", "The wire %1 ends at “%2”, which does not exist."),
    QT_TRANSLATE_NOOP("Problem", "Remove the wire, or connect it to a node."),
    QT_TRANSLATE_NOOP("Problem", "The nodes “%1” and “%2” are both called “%3”."),
    QT_TRANSLATE_NOOP("Problem", "Rename one of them: exported files tell nodes apart by their names."),
    QT_TRANSLATE_NOOP("Problem", "%1 is applied twice: here, and again inside %2, which expects plain scores."),
    QT_TRANSLATE_NOOP("Problem", "Remove %1."),
    QT_TRANSLATE_NOOP("Problem", "No data is chosen yet, so the size of the input is not known."),
    QT_TRANSLATE_NOOP("Problem", "Choose data in the Data workspace."),
    QT_TRANSLATE_NOOP("Problem", "%1 needs %2 but gets %3."),
    QT_TRANSLATE_NOOP("Problem", "%1 computes with real numbers but gets %2."),
    QT_TRANSLATE_NOOP("Problem", "Insert Embedding in front: it turns each token into a vector."),
    QT_TRANSLATE_NOOP("Problem", "Insert Flatten in front, or GlobalAvgPool2d."),
    QT_TRANSLATE_NOOP("Problem", "Insert Flatten in front."),
    QT_TRANSLATE_NOOP("Problem", "Insert Reshape in front, for example to %1."),
    QT_TRANSLATE_NOOP("Problem", "Insert Reshape in front."),
    QT_TRANSLATE_NOOP("Problem", "Insert Reshape to 1 in front."),
    QT_TRANSLATE_NOOP("Problem", "“%1” has %2 classes, but %3 arrive."),
    QT_TRANSLATE_NOOP("Problem", "“%1” has %2 classes, but %3 arrives."),
    QT_TRANSLATE_NOOP("Problem", "“%1” has %2 different tokens, but %3 arrives."),
    QT_TRANSLATE_NOOP("Problem", "“%1” has %2 tokens per sample, but %3 steps arrive."),
    QT_TRANSLATE_NOOP("Problem", "“%1” has %2 yes or no answers per sample, but %3 reaches this output."),
    QT_TRANSLATE_NOOP("Problem", "“%1” has 1 yes or no per sample, but %2 reaches this output."),
    QT_TRANSLATE_NOOP("Problem", "“%1” has %2 per sample, but %3 arrives here."),
    QT_TRANSLATE_NOOP("Problem", "“%1” has %2 classes, but BinaryCrossEntropy decides between two."),
    QT_TRANSLATE_NOOP("Problem", "Use Classification, or choose a target of two classes."),
    QT_TRANSLATE_NOOP("Problem", "Set the outputs of %1 to %2."),
    QT_TRANSLATE_NOOP("Problem", "Insert Dense with %1 outputs in front."),
    QT_TRANSLATE_NOOP("Problem", "Bring the prediction to %1 steps."),
    QT_TRANSLATE_NOOP("Problem", "Bring the prediction to %1."),
    QT_TRANSLATE_NOOP("Problem", "There are %1 class weights for %2 classes."),
    QT_TRANSLATE_NOOP("Problem", "Give one weight per class, or none."),
    QT_TRANSLATE_NOOP("Problem", "Add needs inputs of the same shape but gets %1 and %2."),
    QT_TRANSLATE_NOOP("Problem", "Subtract needs inputs of the same shape but gets %1 and %2."),
    QT_TRANSLATE_NOOP("Problem", "Bring both to the same shape, for example with a 1 × 1 convolution or Dense on one side."),
    QT_TRANSLATE_NOOP("Problem", "Bring both to the same shape first."),
    QT_TRANSLATE_NOOP("Problem", "Multiply needs inputs of the same shape, or an image and one number per channel, but gets %1 and %2."),
    QT_TRANSLATE_NOOP("Problem", "Bring both to the same shape first; the image must be the first wire."),
    QT_TRANSLATE_NOOP("Problem", "Concat joins along %1 and needs all other sizes to be equal, but gets %2 and %3."),
    QT_TRANSLATE_NOOP("Problem", "Bring the inputs to the same size first, or choose another axis."),
    QT_TRANSLATE_NOOP("Problem", "Concat cannot join tokens with real numbers."),
    QT_TRANSLATE_NOOP("Problem", "Insert Embedding behind the tokens."),
    QT_TRANSLATE_NOOP("Problem", "%1 groups do not divide the %2 channels that arrive and the %3 filters evenly."),
    QT_TRANSLATE_NOOP("Problem", "Choose a number that divides both, such as %1 or 1."),
    QT_TRANSLATE_NOOP("Problem", "The %1 channels cannot be split evenly into %2 groups."),
    QT_TRANSLATE_NOOP("Problem", "The %1 features cannot be split evenly between %2 heads."),
    QT_TRANSLATE_NOOP("Problem", "Choose a number of heads that divides %1."),
    QT_TRANSLATE_NOOP("Problem", "Choose a number that divides %1."),
    QT_TRANSLATE_NOOP("Problem", "The shape %1 holds %2 values, but %3 arrive (%4)."),
    QT_TRANSLATE_NOOP("Problem", "Choose sizes whose product is %1, or −1 for one of them."),
    QT_TRANSLATE_NOOP("Problem", "%1 values (%2) cannot be divided into rows of %3."),
    QT_TRANSLATE_NOOP("Problem", "Choose sizes whose product divides %1."),
    QT_TRANSLATE_NOOP("Problem", "There is no axis %1 in %2."),
    QT_TRANSLATE_NOOP("Problem", "The data has no field “%1”."),
    QT_TRANSLATE_NOOP("Problem", "The data has no field of the kind %1."),
    QT_TRANSLATE_NOOP("Problem", "Several fields of the data fit here: %1."),
    QT_TRANSLATE_NOOP("Problem", "Choose one of them."),
    QT_TRANSLATE_NOOP("Problem", "Choose data that has one."),
    QT_TRANSLATE_NOOP("Problem", "The field “%1” is of the kind %2, but a field of the kind %3 is needed here."),
    QT_TRANSLATE_NOOP("Problem", "The result would be %1 numbers per sample, more than any machine holds."),
    QT_TRANSLATE_NOOP("Problem", "Choose smaller sizes."),
    QT_TRANSLATE_NOOP("Problem", "%1 is %2, which is out of range."),
    QT_TRANSLATE_NOOP("Problem", "Choose a value from %1 to %2."),
    QT_TRANSLATE_NOOP("Problem", "%1 cannot be “%2”."),
    QT_TRANSLATE_NOOP("Problem", "Choose one of: %1."),
    QT_TRANSLATE_NOOP("Problem", "There is no parameter “%1” here."),
    QT_TRANSLATE_NOOP("Problem", "Remove it."),
    QT_TRANSLATE_NOOP("Problem", "Inside, at %1: %2"),
    QT_TRANSLATE_NOOP("Problem", "In repetition %1: %2"),
    QT_TRANSLATE_NOOP("Problem", "a single number"),
    QT_TRANSLATE_NOOP("Problem", "a list of numbers"),
    QT_TRANSLATE_NOOP("Problem", "a sequence (steps × features)"),
    QT_TRANSLATE_NOOP("Problem", "an image (C × H × W)"),
    QT_TRANSLATE_NOOP("Problem", "a tensor"),
    QT_TRANSLATE_NOOP("Problem", "tokens"),
    QT_TRANSLATE_NOOP("Problem", "1 number"),
    QT_TRANSLATE_NOOP("Problem", "%1 numbers"),
    QT_TRANSLATE_NOOP("Problem", "%1 tokens"),
    QT_TRANSLATE_NOOP("Problem", "tokens of %1"),
    QT_TRANSLATE_NOOP("Problem", "a sequence of %1"),
    QT_TRANSLATE_NOOP("Problem", "an image of %1"),
    QT_TRANSLATE_NOOP("Problem", "a tensor of %1"),
    QT_TRANSLATE_NOOP("Problem", "%1 yes or no"),
};

struct Pattern {
    const char* source;
    QRegularExpression expression;
};

std::vector<Pattern> makePatterns() {
    static const QRegularExpression gap(QStringLiteral("%[1-9]"));
    std::vector<Pattern> patterns;
    for (const char* source : kPatterns) {
        // The gaps stand in the order of their numbers, so that captures and arguments do too.
        const QStringList fixed = QString::fromUtf8(source).split(gap);
        QStringList escaped;
        for (const QString& part : fixed)
            escaped << QRegularExpression::escape(part);
        patterns.push_back({source, QRegularExpression(QLatin1Char('^') + escaped.join(QStringLiteral("(.+?)")) + QLatin1Char('$'))});
    }
    return patterns;
}

QString translated(const QString& sentence) {
    static const std::vector<Pattern> patterns = makePatterns();
    for (const Pattern& pattern : patterns) {
        const QRegularExpressionMatch match = pattern.expression.match(sentence);
        if (!match.hasMatch())
            continue;
        QString said = QCoreApplication::translate("Problem", pattern.source);
        for (int gap = match.lastCapturedIndex(); gap > 0; --gap)
            said.replace(QLatin1Char('%') + QString::number(gap), translated(match.captured(gap)));
        return said;
    }
    return QCoreApplication::translate("Engine", sentence.toUtf8().constData()); // the name of a setting, say
}

} // namespace

QString problemText(const std::string& sentence) {
    const QString english = QString::fromStdString(sentence);
    const bool foreign = QCoreApplication::translate("Problem", kPatterns[0]) != QLatin1String(kPatterns[0]);
    return foreign ? translated(english) : english;
}

} // namespace netwright::document
