#include "engine/backend/ContentionDetector.h"

namespace netwright::backend {
namespace {

// Quick to notice, since every wait costs until then; slower to let go, so that a pause in the other program's work is not
// taken for its end.
constexpr double kNoticeSeconds = 0.03, kNoticeShare = 0.2;
constexpr double kLetGoSeconds = 0.2, kLetGoShare = 0.05;

} // namespace

bool ContentionDetector::update(double now, double waited) {
    const double span = now - m_since;
    if (m_begun && span < (m_contended ? kLetGoSeconds : kNoticeSeconds))
        return m_contended;
    if (m_begun) {
        const double share = (waited - m_waited) / span;
        m_contended = share > (m_contended ? kLetGoShare : kNoticeShare);
    }
    m_begun = true;
    m_since = now;
    m_waited = waited;
    return m_contended;
}

} // namespace netwright::backend
